-- Chats that are told of what happens here, and that are read.

-- token and hook_secret are encrypted (of Teams, token is the address of its workflow); channels is a JSON list of
-- occasion=channel. failure says why the workspace could not be asked yet.
CREATE TABLE chat (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  address     TEXT NOT NULL,
  team        TEXT NOT NULL,
  channels    TEXT NOT NULL,
  workspace   TEXT NOT NULL,
  failure     TEXT NOT NULL,
  enabled     BOOLEAN NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     TEXT COLLATE "C" NOT NULL,
  token       TEXT NOT NULL,
  hook_secret TEXT NOT NULL
);

-- Which account a member of a chat has here.
CREATE TABLE chat_member (
  chat_id    BIGINT NOT NULL REFERENCES chat (id),
  member     TEXT NOT NULL,
  account_id BIGINT NOT NULL REFERENCES account (id),
  made_by    TEXT NOT NULL,
  PRIMARY KEY (chat_id, member)
);

-- A message that somebody chose for a timeline, until they have said for which; content is encrypted.
CREATE TABLE chat_pick (
  key       TEXT COLLATE "C" PRIMARY KEY,
  chat_id   BIGINT NOT NULL REFERENCES chat (id),
  content   TEXT NOT NULL,
  picked_at TEXT COLLATE "C" NOT NULL
);
CREATE INDEX chat_pick_by_time ON chat_pick (picked_at);

-- A channel that is read as evidence of an incident: how far, and why it waits or what came of it.
CREATE TABLE channel_reading (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  chat_id     BIGINT NOT NULL REFERENCES chat (id),
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  channel     TEXT NOT NULL,
  from_at     TEXT COLLATE "C" NOT NULL,
  until_at    TEXT COLLATE "C" NOT NULL,
  asked_by    TEXT NOT NULL,
  asked_at    TEXT COLLATE "C" NOT NULL,
  state       TEXT NOT NULL,
  cursor      TEXT NOT NULL,
  messages    INTEGER NOT NULL,
  next_at     TEXT COLLATE "C" NOT NULL,
  says        TEXT NOT NULL
);
CREATE INDEX channel_reading_by_incident ON channel_reading (incident_id, id);
CREATE INDEX channel_reading_due ON channel_reading (next_at) WHERE state NOT IN ('DONE', 'FAILED');

-- What was read of it so far: messages, members and the channel itself. todo says that there is more to ask about it; content
-- is encrypted.
CREATE TABLE channel_piece (
  reading_id BIGINT NOT NULL REFERENCES channel_reading (id),
  part       TEXT NOT NULL,
  key        TEXT COLLATE "C" NOT NULL,
  todo       BOOLEAN NOT NULL,
  content    TEXT NOT NULL,
  PRIMARY KEY (reading_id, part, key)
);
