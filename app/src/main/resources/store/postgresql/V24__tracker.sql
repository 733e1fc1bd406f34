-- Trackers in which actions are followed, and the tickets that they are followed in.

-- token and hook_secret are encrypted; labels, statuses and people are JSON lists. cursor is up to which change it was
-- read, by the clock of the tracker; rest_until is by ours.
CREATE TABLE tracker (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
  enabled     BOOLEAN NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     TEXT COLLATE "C" NOT NULL,
  token       TEXT NOT NULL,
  hook_secret TEXT NOT NULL,
  cursor      TEXT COLLATE "C",
  read_at     TEXT COLLATE "C",
  rest_until  TEXT COLLATE "C",
  failure     TEXT NOT NULL
);

-- ticket is empty until it is created. status, phase, assignees and updated_at are the latest reading, by the clock of the
-- tracker; noted_at is when it was kept, by ours. wanted is the phase that is on its way to the tracker;
-- pushed is the one that the tracker was sent and has not answered yet.
CREATE TABLE followed_ticket (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  action      INTEGER NOT NULL,
  tracker_id  BIGINT NOT NULL REFERENCES tracker (id),
  ticket      TEXT NOT NULL,
  address     TEXT NOT NULL,
  status      TEXT,
  phase       TEXT,
  assignees   TEXT,
  updated_at  TEXT COLLATE "C",
  noted_at    TEXT COLLATE "C" NOT NULL,
  wanted      TEXT,
  pushed      TEXT,
  failure     TEXT NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (incident_id, action)
);
CREATE UNIQUE INDEX followed_ticket_by_ticket ON followed_ticket (tracker_id, ticket) WHERE ticket <> '';
