-- What was promised, its tickets and its life.

-- State columns beside `state` are filled in the states that know them; answers is a JSON list of factor ids.
CREATE TABLE action_item (
  incident_id      TEXT NOT NULL REFERENCES incident (id),
  number           INTEGER NOT NULL,
  position         INTEGER NOT NULL,
  what             TEXT NOT NULL,
  why              TEXT NOT NULL,
  answers          TEXT NOT NULL,
  owner_kind       TEXT NOT NULL,
  owner            TEXT NOT NULL,
  due_on           TEXT,
  due_as_written   TEXT,
  priority         TEXT,
  type             TEXT,
  horizon          TEXT,
  prevention       TEXT,
  effect           TEXT,
  effort           TEXT,
  done_when        TEXT NOT NULL,
  state            TEXT NOT NULL,
  state_by         TEXT,
  state_at         TEXT,
  state_reason     TEXT,
  review_on        TEXT,
  reopened_because TEXT,
  verified_by      TEXT,
  verified_at      TEXT,
  verified_seen    TEXT,
  effect_from      TEXT,
  learned          TEXT,
  PRIMARY KEY (incident_id, number)
) STRICT;
CREATE INDEX action_item_by_state ON action_item (state, due_on);

CREATE TABLE action_ticket (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  action      INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  tracker     TEXT NOT NULL,
  ticket      TEXT NOT NULL,
  address     TEXT NOT NULL,
  PRIMARY KEY (incident_id, action, position)
) STRICT;

CREATE TABLE action_change (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  action      INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  from_state  TEXT NOT NULL,
  to_state    TEXT NOT NULL,
  reason      TEXT NOT NULL,
  PRIMARY KEY (incident_id, action, position)
) STRICT;

CREATE TABLE workaround (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  text        TEXT NOT NULL,
  expires_on  TEXT NOT NULL,
  replaced_by INTEGER,
  PRIMARY KEY (incident_id, position)
) STRICT;
