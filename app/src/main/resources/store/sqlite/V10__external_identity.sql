-- Who somebody is to a single sign-on. subject is how the provider names somebody for good; an address may change hands.
CREATE TABLE external_identity (
  issuer     TEXT NOT NULL,
  subject    TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  made_at    TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
) STRICT;
CREATE INDEX external_identity_by_account ON external_identity (account_id);
