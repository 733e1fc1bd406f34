-- Trackers in which actions are followed, and the tickets that they are followed in.

-- token and hook_secret are encrypted; labels, statuses and people are JSON lists. cursor is up to which change it was
-- read, by the clock of the tracker; rest_until is by ours.
CREATE TABLE tracker (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  address     TEXT NOT NULL,
  project     TEXT NOT NULL,
  account     TEXT NOT NULL,
  issue_type  TEXT NOT NULL,
  labels      TEXT NOT NULL,
  statuses    TEXT NOT NULL,
  people      TEXT NOT NULL,
  title       TEXT NOT NULL,
  body        TEXT NOT NULL,
  enabled     INTEGER NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     TEXT NOT NULL,
  token       TEXT NOT NULL,
  hook_secret TEXT NOT NULL,
  cursor      TEXT,
  read_at     TEXT,
  rest_until  TEXT,
  failure     TEXT NOT NULL
) STRICT;

-- ticket is empty until it is created. status, phase, assignees and updated_at are the latest reading, by the clock of the
-- tracker; noted_at is when it was kept, by ours. wanted is the phase that is on its way to the tracker;
-- pushed is the one that the tracker was sent and has not answered yet.
CREATE TABLE followed_ticket (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  action      INTEGER NOT NULL,
  tracker_id  INTEGER NOT NULL REFERENCES tracker (id),
  ticket      TEXT NOT NULL,
  address     TEXT NOT NULL,
  status      TEXT,
  phase       TEXT,
  assignees   TEXT,
  updated_at  TEXT,
  noted_at    TEXT NOT NULL,
  wanted      TEXT,
  pushed      TEXT,
  failure     TEXT NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     TEXT NOT NULL,
  PRIMARY KEY (incident_id, action)
) STRICT;
CREATE UNIQUE INDEX followed_ticket_by_ticket ON followed_ticket (tracker_id, ticket) WHERE ticket <> '';
