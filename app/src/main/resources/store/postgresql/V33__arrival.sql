-- Addresses that systems call when something happens there, and what they told.

-- token is kept as its SHA-256, secret is encrypted. confirmation is where a subscription is to be confirmed.
CREATE TABLE event_hook (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  labels       TEXT NOT NULL,
  mapping      TEXT NOT NULL,
  zone         TEXT NOT NULL,
  attaches     BOOLEAN NOT NULL,
  enabled      BOOLEAN NOT NULL,
  made_by      TEXT NOT NULL,
  made_at      TEXT COLLATE "C" NOT NULL,
  token        TEXT NOT NULL UNIQUE,
  secret       TEXT NOT NULL,
  confirmation TEXT NOT NULL
);

-- content is encrypted, and goes once it is attached or discarded. words and services are lists in JSON.
CREATE TABLE arrival (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hook_id     BIGINT NOT NULL REFERENCES event_hook (id),
  delivery    TEXT NOT NULL,
  received_at TEXT COLLATE "C" NOT NULL,
  state       TEXT NOT NULL,
  signed      BOOLEAN NOT NULL,
  bytes       BIGINT NOT NULL,
  title       TEXT NOT NULL,
  events      INTEGER NOT NULL,
  from_at     TEXT COLLATE "C",
  until_at    TEXT COLLATE "C",
  words       TEXT NOT NULL,
  services    TEXT NOT NULL,
  says        TEXT NOT NULL,
  incident_id TEXT COLLATE "C" REFERENCES incident (id),
  decided_by  TEXT NOT NULL,
  content     TEXT NOT NULL
);
CREATE INDEX arrival_by_delivery ON arrival (hook_id, delivery);
CREATE INDEX arrival_by_hook ON arrival (hook_id, id);
CREATE INDEX arrival_by_incident ON arrival (incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX arrival_open ON arrival (state, id) WHERE state IN ('FRESH', 'WAITING');
CREATE INDEX arrival_open_by_hook ON arrival (hook_id, bytes) WHERE state IN ('FRESH', 'WAITING');
CREATE INDEX arrival_over ON arrival (received_at) WHERE state NOT IN ('FRESH', 'WAITING');
