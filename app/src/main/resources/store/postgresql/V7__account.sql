-- Who may sign in, by what, and what they did to accounts and settings. Whatever opens a door (a link, a session, a
-- token) is kept as its SHA-256 alone: who reads the database cannot sign in with it.

-- password is an Argon2id hash with its parameters; empty for an account that signs in by other means.
CREATE TABLE account (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name           TEXT NOT NULL,
  address        TEXT COLLATE "C" NOT NULL UNIQUE,
  role           TEXT NOT NULL,
  password       TEXT,
  created_at     TEXT COLLATE "C" NOT NULL,
  deactivated_at TEXT COLLATE "C"
);
CREATE UNIQUE INDEX account_by_name ON account (LOWER(name));

-- Wrong passwords in a row, also for addresses that have no account: both must answer alike.
CREATE TABLE sign_in_failure (
  address  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  failures BIGINT NOT NULL,
  last_at  TEXT COLLATE "C" NOT NULL
);

-- Links that work once: to set the first account up, to join, to sign in, to choose a new password.
CREATE TABLE sign_in_link (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash       TEXT COLLATE "C" NOT NULL UNIQUE,
  purpose    TEXT NOT NULL,
  address    TEXT COLLATE "C" NOT NULL,
  role       TEXT NOT NULL,
  made_by    TEXT NOT NULL,
  made_at    TEXT COLLATE "C" NOT NULL,
  expires_at TEXT COLLATE "C" NOT NULL,
  ended_at   TEXT COLLATE "C"
);
CREATE INDEX sign_in_link_by_address ON sign_in_link (address, purpose);

-- content holds what the session remembers between requests; account_id is empty until somebody signs in.
CREATE TABLE session (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash       TEXT COLLATE "C" NOT NULL UNIQUE,
  account_id BIGINT REFERENCES account (id),
  device     TEXT NOT NULL,
  made_at    TEXT COLLATE "C" NOT NULL,
  seen_at    TEXT COLLATE "C" NOT NULL,
  expires_at TEXT COLLATE "C" NOT NULL,
  content    BYTEA NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);
CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE api_token (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash       TEXT COLLATE "C" NOT NULL UNIQUE,
  account_id BIGINT NOT NULL REFERENCES account (id),
  name       TEXT NOT NULL,
  scope      TEXT NOT NULL,
  made_at    TEXT COLLATE "C" NOT NULL,
  expires_at TEXT COLLATE "C",
  used_at    TEXT COLLATE "C",
  revoked_at TEXT COLLATE "C"
);
CREATE INDEX api_token_by_account ON api_token (account_id);

-- What was done to accounts and settings; rows are added and never changed.
CREATE TABLE audit (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  changed_at  TEXT COLLATE "C" NOT NULL,
  changed_by  TEXT NOT NULL,
  what        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  said_before TEXT NOT NULL,
  says_now    TEXT NOT NULL
);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
CREATE INDEX audit_by_time ON audit (changed_at, id);
CREATE INDEX history_by_time ON history (changed_at, id);
