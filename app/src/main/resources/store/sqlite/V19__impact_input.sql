-- Where an interval of impact held; empty for everywhere.
ALTER TABLE impact_interval ADD COLUMN region TEXT NOT NULL DEFAULT '';

-- What figures of the impact are computed from, as it was typed.
CREATE TABLE impact_input (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  input       TEXT NOT NULL,
  said        TEXT NOT NULL,
  PRIMARY KEY (incident_id, input)
) STRICT;
