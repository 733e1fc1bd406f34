-- Passkeys: public keys by which people sign in. Nothing here opens anything by itself.

-- handle names the account to authenticators; it is random, so that it tells nothing.
CREATE TABLE passkey_user (
  account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id),
  handle     TEXT NOT NULL UNIQUE
);

-- credential_id, public_key and transports as the authenticator gave them (base64url; COSE and the whole
-- attestation object in base64; a JSON list).
CREATE TABLE passkey (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id      BIGINT NOT NULL REFERENCES account (id),
  credential_id   TEXT NOT NULL UNIQUE,
  public_key      TEXT NOT NULL,
  attestation     TEXT NOT NULL,
  sign_count      BIGINT NOT NULL,
  transports      TEXT NOT NULL,
  backup_eligible BOOLEAN NOT NULL,
  backup_state    BOOLEAN NOT NULL,
  name            TEXT NOT NULL,
  made_at         TEXT COLLATE "C" NOT NULL,
  used_at         TEXT COLLATE "C"
);
CREATE INDEX passkey_by_account ON passkey (account_id);

-- A challenge is answered once. hash is what is kept of it; bound_to is who asked: an account, or a browser at the door.
CREATE TABLE passkey_challenge (
  hash       TEXT NOT NULL PRIMARY KEY,
  bound_to   TEXT NOT NULL,
  expires_at TEXT COLLATE "C" NOT NULL
);
CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);
