-- Words that follow each other, as numbers of 16 bits: an index of words knows no order, and each row that has both of
-- two frequent words would be read. They lie apart from the row, as the words do, so that the row stays small.
ALTER TABLE search_fts ADD COLUMN pairs INTEGER[] NOT NULL DEFAULT '{}';
ALTER TABLE search_fts SET (toast_tuple_target = 128);
CREATE INDEX search_fts_by_pair ON search_fts USING GIN (pairs) WITH (fastupdate = off);
