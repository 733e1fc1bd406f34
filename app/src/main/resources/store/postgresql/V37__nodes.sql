-- What several nodes tell each other. News of a change is written in the transaction of that change and kept for an hour;
-- xid is the number of that transaction, by which a node asks for what it has not seen. Ids are given before a commit and
-- become visible in another order, so that "all after the last id" would leave some out.
CREATE TABLE news (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid         BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
  incident_id TEXT COLLATE "C" NOT NULL,
  version     BIGINT NOT NULL,
  changed_by  TEXT NOT NULL,
  address     TEXT NOT NULL,
  subjects    TEXT NOT NULL,
  told_at     TEXT COLLATE "C" NOT NULL
);
CREATE INDEX news_by_transaction ON news (xid);
CREATE INDEX news_by_time ON news (told_at);
CREATE FUNCTION tell_news() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('unrepeat_news', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER news_are_told AFTER INSERT ON news FOR EACH STATEMENT EXECUTE FUNCTION tell_news();

-- Until when the tries of a source to come in are spent, over all nodes.
CREATE TABLE knock (
  source      TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  spent_until TEXT COLLATE "C" NOT NULL
);
CREATE INDEX knock_by_time ON knock (spent_until);

-- A move from another database into this one: one row, and how many rows of each table have come. A server does not start
-- on a move that has not come to its end.
CREATE TABLE move (
  origin      TEXT NOT NULL PRIMARY KEY,
  begun_at    TEXT COLLATE "C" NOT NULL,
  finished_at TEXT COLLATE "C"
);
CREATE TABLE moved_table (
  name  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  moved BIGINT NOT NULL
);
