-- What a person should know of how a piece of evidence was read: lines left out, secrets masked, how its kind was found.
CREATE TABLE reading_remark (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  evidence    INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('NOT_READ', 'MASKED', 'NOTE')),
  path        TEXT NOT NULL,
  line        INTEGER NOT NULL,
  sentence    TEXT NOT NULL,
  PRIMARY KEY (incident_id, evidence, position)
) STRICT;
