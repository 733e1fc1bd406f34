-- What a person should know of how a piece of evidence was read: lines left out, secrets masked, how its kind was found.
CREATE TABLE reading_remark (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  evidence    INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('NOT_READ', 'MASKED', 'NOTE')),
  path        TEXT NOT NULL,
  line        BIGINT NOT NULL,
  sentence    TEXT NOT NULL,
  PRIMARY KEY (incident_id, evidence, position)
);
