-- What is to leave this server. A change and its messages are written in one transaction; a message goes out afterwards.

-- key is known to the receiver as well, so that a second sending has no second effect. what is for people to read; the
-- payload of a letter is encrypted and is emptied once it is delivered. leased_until: until then one node alone may send it.
CREATE TABLE outbox (
  id              INTEGER PRIMARY KEY,
  kind            TEXT NOT NULL,
  destination     TEXT NOT NULL,
  key             TEXT NOT NULL UNIQUE,
  what            TEXT NOT NULL,
  payload         TEXT NOT NULL,
  created_at      TEXT NOT NULL,
  next_attempt_at TEXT NOT NULL,
  attempts        INTEGER NOT NULL,
  state           TEXT NOT NULL,
  failure         TEXT NOT NULL,
  settled_at      TEXT,
  lease           TEXT NOT NULL,
  leased_until    TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (destination, next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'DEAD';
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE state = 'DELIVERED';

-- Addresses of others that hear of what happens here; secret is encrypted, kinds is a JSON list.
CREATE TABLE webhook (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  address     TEXT NOT NULL,
  kinds       TEXT NOT NULL,
  secret      TEXT NOT NULL,
  private_too INTEGER NOT NULL,
  enabled     INTEGER NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     TEXT NOT NULL
) STRICT;

-- Each attempt to deliver: what the other side said, and how long it took.
CREATE TABLE webhook_attempt (
  id         INTEGER PRIMARY KEY,
  webhook_id INTEGER NOT NULL REFERENCES webhook (id),
  message_id INTEGER NOT NULL,
  what       TEXT NOT NULL,
  tried_at   TEXT NOT NULL,
  millis     INTEGER NOT NULL,
  status     INTEGER,
  answer     TEXT NOT NULL,
  failure    TEXT NOT NULL
) STRICT;
CREATE INDEX webhook_attempt_by_webhook ON webhook_attempt (webhook_id, id);
CREATE INDEX webhook_attempt_by_time ON webhook_attempt (tried_at);

-- The table of db-scheduler, which lets one node alone do the rounds; times are in milliseconds.
CREATE TABLE scheduled_tasks (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            BLOB,
  execution_time       INTEGER NOT NULL,
  picked               INTEGER NOT NULL,
  picked_by            TEXT,
  last_success         INTEGER,
  last_failure         INTEGER,
  consecutive_failures INTEGER,
  last_heartbeat       INTEGER,
  version              INTEGER NOT NULL,
  priority             INTEGER,
  PRIMARY KEY (task_name, task_instance)
) STRICT;
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
