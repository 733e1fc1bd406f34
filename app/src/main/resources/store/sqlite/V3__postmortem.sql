-- The document: its state, people, sections and lessons.

-- State columns beside `state` are filled in the states that know them; authors, reviewers, attendees and audiences
-- are JSON lists of names.
CREATE TABLE postmortem (
  incident_id       TEXT NOT NULL PRIMARY KEY REFERENCES incident (id),
  state             TEXT NOT NULL,
  state_by          TEXT,
  state_at          TEXT,
  state_as_written  TEXT,
  published_at      TEXT,
  published_by      TEXT,
  audiences         TEXT,
  edition           TEXT NOT NULL,
  owner             TEXT NOT NULL,
  facilitator       TEXT NOT NULL,
  reporter          TEXT NOT NULL,
  authors           TEXT NOT NULL,
  reviewers         TEXT NOT NULL,
  attendees         TEXT NOT NULL,
  reviewed_on       TEXT,
  stated_duration   TEXT NOT NULL,
  regions           TEXT NOT NULL,
  trigger_statement TEXT,
  trigger_event     INTEGER,
  top_gate          TEXT NOT NULL
) STRICT;
CREATE INDEX postmortem_by_state ON postmortem (state);

-- Further incidents that share a postmortem; they may be known elsewhere only.
CREATE TABLE covered_incident (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  covers      TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT;
CREATE INDEX covered_incident_by_id ON covered_incident (covers);

CREATE TABLE approval (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  approved_by TEXT NOT NULL,
  approved_at TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT;

CREATE TABLE document_link (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  label       TEXT NOT NULL,
  address     TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT;

-- heading is the heading of a foreign section, or the name of a foreign field of the front matter.
CREATE TABLE body_section (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  section     TEXT,
  level       INTEGER,
  heading     TEXT,
  text        TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT;

CREATE TABLE lesson (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  number      INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  text        TEXT NOT NULL,
  PRIMARY KEY (incident_id, number)
) STRICT;
