-- Answers to changes that a program may send again: per account, route and key, for a day. fingerprint is the
-- SHA-256 of the request; body is what was answered, empty for nothing.
CREATE TABLE kept_answer (
  account     TEXT NOT NULL,
  route       TEXT NOT NULL,
  key         TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  status      INTEGER NOT NULL,
  location    TEXT NOT NULL,
  body        TEXT NOT NULL,
  made_at     TEXT NOT NULL,
  PRIMARY KEY (account, route, key)
) STRICT;
CREATE INDEX kept_answer_by_time ON kept_answer (made_at);
