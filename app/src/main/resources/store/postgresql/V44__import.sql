-- Documents that were sent to be taken in together, and what came of each file.

-- seen_at is moved on with each file; without ended_at and long unseen, its server was stopped.
CREATE TABLE document_import (
  id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  asked_by TEXT NOT NULL,
  kept     BOOLEAN NOT NULL,
  total    INTEGER NOT NULL,
  begun_at TEXT COLLATE "C" NOT NULL,
  seen_at  TEXT COLLATE "C" NOT NULL,
  ended_at TEXT COLLATE "C",
  says     TEXT NOT NULL
);

-- incident_id refers to nothing: a record that is removed later was still made of it.
CREATE TABLE imported_document (
  import_id   BIGINT NOT NULL REFERENCES document_import (id),
  number      INTEGER NOT NULL,
  path        TEXT NOT NULL,
  outcome     TEXT NOT NULL,
  incident_id TEXT NOT NULL,
  title       TEXT NOT NULL,
  reason      TEXT NOT NULL,
  says        TEXT NOT NULL,
  waiting     INTEGER NOT NULL,
  PRIMARY KEY (import_id, number)
);
