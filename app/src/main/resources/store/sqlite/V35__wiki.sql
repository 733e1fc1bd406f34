-- Wikis that postmortems are published to, and their pages there.

-- token is encrypted.
CREATE TABLE wiki (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  address TEXT NOT NULL,
  account TEXT NOT NULL,
  space   TEXT NOT NULL,
  parent  TEXT NOT NULL,
  follows INTEGER NOT NULL,
  enabled INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  token   TEXT NOT NULL
) STRICT;

-- version is what was written, found what somebody else made of it.
CREATE TABLE wiki_page (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  wiki_id     INTEGER NOT NULL REFERENCES wiki (id),
  page_key    TEXT NOT NULL,
  version     TEXT NOT NULL,
  found       TEXT NOT NULL,
  address     TEXT NOT NULL,
  state       TEXT NOT NULL,
  hash        TEXT NOT NULL,
  asked_by    TEXT NOT NULL,
  at          TEXT NOT NULL,
  says        TEXT NOT NULL,
  PRIMARY KEY (incident_id, wiki_id)
) STRICT;
CREATE INDEX wiki_page_by_wiki ON wiki_page (wiki_id);
