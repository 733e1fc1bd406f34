-- The review meeting: its invitation, its agenda, what was written down, and what people thought of it afterwards.

-- starts_at is by the clocks of the zone; standing is PLANNED, HELD or CANCELLED, standing_at since when it is.
CREATE TABLE review_meeting (
  incident_id TEXT NOT NULL PRIMARY KEY REFERENCES incident (id),
  uid         TEXT NOT NULL,
  starts_at   TEXT NOT NULL,
  zone        TEXT NOT NULL,
  minutes     INTEGER NOT NULL,
  place       TEXT NOT NULL,
  sequence    INTEGER NOT NULL,
  called_by   TEXT NOT NULL,
  organizer   TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  standing    TEXT NOT NULL,
  standing_at TEXT,
  in_view     INTEGER
) STRICT;

CREATE TABLE meeting_invitee (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  address     TEXT NOT NULL,
  came        INTEGER NOT NULL,
  PRIMARY KEY (incident_id, address)
) STRICT;

-- item is empty for a pause.
CREATE TABLE meeting_turn (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  number      INTEGER NOT NULL,
  item        TEXT,
  taken_at    TEXT NOT NULL,
  PRIMARY KEY (incident_id, number)
) STRICT;

CREATE TABLE meeting_note (
  incident_id     TEXT NOT NULL REFERENCES incident (id),
  number          INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  item            TEXT,
  event           INTEGER,
  text            TEXT NOT NULL,
  written_by      TEXT NOT NULL,
  written_address TEXT NOT NULL,
  written_at      TEXT NOT NULL,
  withdrawn       INTEGER NOT NULL,
  action          INTEGER,
  PRIMARY KEY (incident_id, number)
) STRICT;

-- That somebody has answered, and what was answered, are kept apart. A tally holds no person, no time and no order,
-- nor does it tell which answers belong together; given counts all, shown those that readers see.
CREATE TABLE meeting_answered (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  address     TEXT NOT NULL,
  PRIMARY KEY (incident_id, address)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_tally (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  question    TEXT NOT NULL,
  answer      TEXT NOT NULL,
  given       INTEGER NOT NULL,
  shown       INTEGER NOT NULL,
  PRIMARY KEY (incident_id, question, answer)
) STRICT, WITHOUT ROWID;
