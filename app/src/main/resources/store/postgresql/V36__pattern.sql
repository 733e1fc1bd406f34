-- Patterns of incidents, as the program finds them when a record is saved; a record that an older program has written is
-- read again with the index of the search. Where a pattern lies across incidents, the subject is what they share.
CREATE TABLE incident_pattern (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  pattern     TEXT COLLATE "C" NOT NULL,
  subject     TEXT COLLATE "C" NOT NULL,
  position    INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  evidence    TEXT NOT NULL,
  PRIMARY KEY (incident_id, pattern, subject)
);
CREATE INDEX incident_pattern_by_subject ON incident_pattern (pattern, subject, incident_id);

-- What somebody said of two incidents that are alike, once for each pair; incident_id is the smaller of the two.
CREATE TABLE related_incident (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  other_id    TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  confirmed   BOOLEAN NOT NULL,
  reason      TEXT NOT NULL,
  decided_by  TEXT NOT NULL,
  decided_at  TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (incident_id, other_id)
);
CREATE INDEX related_incident_by_other ON related_incident (other_id);
