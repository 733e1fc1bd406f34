-- What the incident did, and why it could.

CREATE TABLE impact_interval (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  from_at     TEXT COLLATE "C" NOT NULL,
  until_at    TEXT COLLATE "C",
  degree      TEXT NOT NULL,
  type        TEXT NOT NULL,
  service     TEXT,
  basis       TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);

-- amount is the value, or the likely one of a range between low and high; empty when words say it.
CREATE TABLE impact_figure (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  measure     TEXT NOT NULL,
  low         TEXT,
  amount      TEXT,
  high        TEXT,
  unit        TEXT,
  about       BOOLEAN,
  words       TEXT,
  method      TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);

CREATE TABLE metric_comparison (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  metric      TEXT NOT NULL,
  unit        TEXT NOT NULL,
  baseline    TEXT NOT NULL,
  during      TEXT NOT NULL,
  afterwards  TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);

-- facts is a JSON list of sentences.
CREATE TABLE factor (
  incident_id      TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  number           INTEGER NOT NULL,
  position         INTEGER NOT NULL,
  statement        TEXT NOT NULL,
  category         TEXT NOT NULL,
  kind             TEXT NOT NULL,
  root_cause_class TEXT NOT NULL,
  symptom          TEXT NOT NULL,
  component        TEXT NOT NULL,
  failure_mode     TEXT NOT NULL,
  missing_control  TEXT NOT NULL,
  assumption       TEXT NOT NULL,
  facts            TEXT NOT NULL,
  confidence       TEXT NOT NULL,
  probability      TEXT,
  refusal_reason   TEXT,
  refusal_by       TEXT,
  PRIMARY KEY (incident_id, number)
);

CREATE TABLE factor_why (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  effect      INTEGER NOT NULL,
  cause       INTEGER NOT NULL,
  PRIMARY KEY (incident_id, position)
);

-- inputs is a JSON list of factor ids and gate names.
CREATE TABLE gate (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  threshold   INTEGER NOT NULL,
  inputs      TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);
