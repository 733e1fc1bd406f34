-- What people added to the computed score.

CREATE TABLE overruling (
  incident_id  TEXT NOT NULL REFERENCES incident (id),
  position     INTEGER NOT NULL,
  criterion    TEXT NOT NULL,
  level        TEXT NOT NULL,
  reason       TEXT NOT NULL,
  overruled_by TEXT NOT NULL,
  overruled_at TEXT NOT NULL,
  PRIMARY KEY (incident_id, criterion)
) STRICT;

-- says is yes or no, where the question asks for that.
CREATE TABLE review_answer (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  question    TEXT NOT NULL,
  says        TEXT,
  text        TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (incident_id, question)
) STRICT;
