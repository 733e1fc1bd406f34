-- Wikis that postmortems are published to, and their pages there.

-- token is encrypted.
CREATE TABLE wiki (
  id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  address TEXT NOT NULL,
  account TEXT NOT NULL,
  space   TEXT NOT NULL,
  parent  TEXT NOT NULL,
  follows BOOLEAN NOT NULL,
  enabled BOOLEAN NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT COLLATE "C" NOT NULL,
  token   TEXT NOT NULL
);

-- version is what was written, found what somebody else made of it.
CREATE TABLE wiki_page (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  wiki_id     BIGINT NOT NULL REFERENCES wiki (id),
  page_key    TEXT NOT NULL,
  version     TEXT NOT NULL,
  found       TEXT NOT NULL,
  address     TEXT NOT NULL,
  state       TEXT NOT NULL,
  hash        TEXT NOT NULL,
  asked_by    TEXT NOT NULL,
  at          TEXT COLLATE "C" NOT NULL,
  says        TEXT NOT NULL,
  PRIMARY KEY (incident_id, wiki_id)
);
CREATE INDEX wiki_page_by_wiki ON wiki_page (wiki_id);
