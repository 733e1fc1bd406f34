-- Systems whose interfaces are asked for evidence, and what was asked.

-- token is encrypted.
CREATE TABLE pull_source (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  address TEXT NOT NULL,
  account TEXT NOT NULL,
  scope   TEXT NOT NULL,
  query   TEXT NOT NULL,
  zone    TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  token   TEXT NOT NULL
) STRICT;

-- position says how to go on. tries counts what failed at it.
CREATE TABLE pull (
  id          INTEGER PRIMARY KEY,
  source_id   INTEGER NOT NULL REFERENCES pull_source (id),
  incident_id TEXT NOT NULL REFERENCES incident (id),
  query       TEXT NOT NULL,
  from_at     TEXT NOT NULL,
  until_at    TEXT NOT NULL,
  asked_by    TEXT NOT NULL,
  asked_at    TEXT NOT NULL,
  state       TEXT NOT NULL,
  position    TEXT NOT NULL,
  records     INTEGER NOT NULL,
  tries       INTEGER NOT NULL,
  next_at     TEXT NOT NULL,
  says        TEXT NOT NULL
) STRICT;
CREATE INDEX pull_by_incident ON pull (incident_id, id);
CREATE INDEX pull_due ON pull (next_at) WHERE state NOT IN ('DONE', 'FAILED');

-- What came so far; content is encrypted, and goes when the pull is over.
CREATE TABLE pull_file (
  pull_id INTEGER NOT NULL REFERENCES pull (id),
  name    TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (pull_id, name)
) STRICT;
