-- What several nodes tell each other; one process on a file of its own tells nobody, and leaves these empty.
CREATE TABLE news (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  xid         INTEGER NOT NULL DEFAULT 0,
  incident_id TEXT NOT NULL,
  version     INTEGER NOT NULL,
  changed_by  TEXT NOT NULL,
  address     TEXT NOT NULL,
  subjects    TEXT NOT NULL,
  told_at     TEXT NOT NULL
) STRICT;
CREATE INDEX news_by_transaction ON news (xid);
CREATE INDEX news_by_time ON news (told_at);

-- Until when the tries of a source to come in are spent, over all nodes.
CREATE TABLE knock (
  source      TEXT NOT NULL PRIMARY KEY,
  spent_until TEXT NOT NULL
) STRICT;
CREATE INDEX knock_by_time ON knock (spent_until);

-- A move from another database into this one: one row, and how many rows of each table have come. A server does not start
-- on a move that has not come to its end.
CREATE TABLE move (
  origin      TEXT NOT NULL PRIMARY KEY,
  begun_at    TEXT NOT NULL,
  finished_at TEXT
) STRICT;
CREATE TABLE moved_table (
  name  TEXT NOT NULL PRIMARY KEY,
  moved INTEGER NOT NULL
) STRICT;
