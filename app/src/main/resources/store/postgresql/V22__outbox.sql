-- What is to leave this server. A change and its messages are written in one transaction; a message goes out afterwards.

-- key is known to the receiver as well, so that a second sending has no second effect. what is for people to read; the
-- payload of a letter is encrypted and is emptied once it is delivered. leased_until: until then one node alone may send it.
CREATE TABLE outbox (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind            TEXT NOT NULL,
  destination     TEXT NOT NULL,
  key             TEXT NOT NULL UNIQUE,
  what            TEXT NOT NULL,
  payload         TEXT NOT NULL,
  created_at      TEXT COLLATE "C" NOT NULL,
  next_attempt_at TEXT COLLATE "C" NOT NULL,
  attempts        INTEGER NOT NULL,
  state           TEXT NOT NULL,
  failure         TEXT NOT NULL,
  settled_at      TEXT COLLATE "C",
  lease           TEXT NOT NULL,
  leased_until    TEXT COLLATE "C" NOT NULL
);
CREATE INDEX outbox_due ON outbox (destination, next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'DEAD';
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE state = 'DELIVERED';

-- Addresses of others that hear of what happens here; secret is encrypted, kinds is a JSON list.
CREATE TABLE webhook (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        TEXT NOT NULL,
  address     TEXT NOT NULL,
  kinds       TEXT NOT NULL,
  secret      TEXT NOT NULL,
  private_too BOOLEAN NOT NULL,
  enabled     BOOLEAN NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     TEXT COLLATE "C" NOT NULL
);

-- Each attempt to deliver: what the other side said, and how long it took.
CREATE TABLE webhook_attempt (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  webhook_id BIGINT NOT NULL REFERENCES webhook (id),
  message_id BIGINT NOT NULL,
  what       TEXT NOT NULL,
  tried_at   TEXT COLLATE "C" NOT NULL,
  millis     BIGINT NOT NULL,
  status     INTEGER,
  answer     TEXT NOT NULL,
  failure    TEXT NOT NULL
);
CREATE INDEX webhook_attempt_by_webhook ON webhook_attempt (webhook_id, id);
CREATE INDEX webhook_attempt_by_time ON webhook_attempt (tried_at);

-- The table of db-scheduler, which lets one node alone do the rounds.
CREATE TABLE scheduled_tasks (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMPTZ NOT NULL,
  picked               BOOLEAN NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMPTZ,
  last_failure         TIMESTAMPTZ,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMPTZ,
  version              BIGINT NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
