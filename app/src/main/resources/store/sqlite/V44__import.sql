-- Documents that were sent to be taken in together, and what came of each file.

-- seen_at is moved on with each file; without ended_at and long unseen, its server was stopped.
CREATE TABLE document_import (
  id       INTEGER PRIMARY KEY,
  asked_by TEXT NOT NULL,
  kept     INTEGER NOT NULL,
  total    INTEGER NOT NULL,
  begun_at TEXT NOT NULL,
  seen_at  TEXT NOT NULL,
  ended_at TEXT,
  says     TEXT NOT NULL
) STRICT;

-- incident_id refers to nothing: a record that is removed later was still made of it.
CREATE TABLE imported_document (
  import_id   INTEGER NOT NULL REFERENCES document_import (id),
  number      INTEGER NOT NULL,
  path        TEXT NOT NULL,
  outcome     TEXT NOT NULL,
  incident_id TEXT NOT NULL,
  title       TEXT NOT NULL,
  reason      TEXT NOT NULL,
  says        TEXT NOT NULL,
  waiting     INTEGER NOT NULL,
  PRIMARY KEY (import_id, number)
) STRICT;
