-- Interviews: read by the two whose interview it is, and by others as far as it is released.

-- A person without an account has no address. What is withdrawn keeps its number alone.
CREATE TABLE interview (
  incident_id         TEXT NOT NULL REFERENCES incident (id),
  number              INTEGER NOT NULL,
  interviewer         TEXT NOT NULL,
  interviewer_address TEXT NOT NULL,
  person              TEXT NOT NULL,
  person_address      TEXT,
  role                TEXT NOT NULL,
  held_on             TEXT NOT NULL,
  edition             INTEGER NOT NULL,
  notes               TEXT NOT NULL,
  notes_day           TEXT,
  notes_zone          TEXT,
  agreed_on           TEXT,
  agreed_stated       INTEGER NOT NULL,
  released_edition    INTEGER,
  released_notes      TEXT,
  released_day        TEXT,
  released_zone       TEXT,
  released_at         TEXT,
  withdrawn           INTEGER NOT NULL,
  PRIMARY KEY (incident_id, number)
) STRICT;
