-- Who somebody is to a single sign-on. subject is how the provider names somebody for good; an address may change hands.
CREATE TABLE external_identity (
  issuer     TEXT COLLATE "C" NOT NULL,
  subject    TEXT COLLATE "C" NOT NULL,
  account_id BIGINT NOT NULL REFERENCES account (id),
  made_at    TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX external_identity_by_account ON external_identity (account_id);
