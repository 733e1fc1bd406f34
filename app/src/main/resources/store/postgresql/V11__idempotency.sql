-- Answers to changes that a program may send again: per account, route and key, for a day. fingerprint is the
-- SHA-256 of the request; body is what was answered, empty for nothing.
CREATE TABLE kept_answer (
  account     TEXT COLLATE "C" NOT NULL,
  route       TEXT COLLATE "C" NOT NULL,
  key         TEXT COLLATE "C" NOT NULL,
  fingerprint TEXT COLLATE "C" NOT NULL,
  status      INTEGER NOT NULL,
  location    TEXT COLLATE "C" NOT NULL,
  body        TEXT COLLATE "C" NOT NULL,
  made_at     TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (account, route, key)
);
CREATE INDEX kept_answer_by_time ON kept_answer (made_at);
