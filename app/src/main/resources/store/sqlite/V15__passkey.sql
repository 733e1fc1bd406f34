-- Passkeys: public keys by which people sign in. Nothing here opens anything by itself.

-- handle names the account to authenticators; it is random, so that it tells nothing.
CREATE TABLE passkey_user (
  account_id INTEGER NOT NULL PRIMARY KEY REFERENCES account (id),
  handle     TEXT NOT NULL UNIQUE
) STRICT;

-- credential_id, public_key and transports as the authenticator gave them (base64url; COSE and the whole
-- attestation object in base64; a JSON list).
CREATE TABLE passkey (
  id              INTEGER PRIMARY KEY,
  account_id      INTEGER NOT NULL REFERENCES account (id),
  credential_id   TEXT NOT NULL UNIQUE,
  public_key      TEXT NOT NULL,
  attestation     TEXT NOT NULL,
  sign_count      INTEGER NOT NULL,
  transports      TEXT NOT NULL,
  backup_eligible INTEGER NOT NULL,
  backup_state    INTEGER NOT NULL,
  name            TEXT NOT NULL,
  made_at         TEXT NOT NULL,
  used_at         TEXT
) STRICT;
CREATE INDEX passkey_by_account ON passkey (account_id);

-- A challenge is answered once. hash is what is kept of it; bound_to is who asked: an account, or a browser at the door.
CREATE TABLE passkey_challenge (
  hash       TEXT NOT NULL PRIMARY KEY,
  bound_to   TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);
