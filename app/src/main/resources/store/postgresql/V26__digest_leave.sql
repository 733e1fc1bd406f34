-- Links in weekly lists by which their readers leave them; only the hash of a key is kept.
CREATE TABLE digest_leave (
  hash       TEXT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL REFERENCES account (id),
  made_at    TEXT COLLATE "C" NOT NULL
);
CREATE INDEX digest_leave_by_time ON digest_leave (made_at);
