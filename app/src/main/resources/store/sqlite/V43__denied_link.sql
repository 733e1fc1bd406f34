-- Events of an incident that a person took apart; what comes later does not link them again.
CREATE TABLE denied_link (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  told        INTEGER NOT NULL,
  also_told   INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT;
