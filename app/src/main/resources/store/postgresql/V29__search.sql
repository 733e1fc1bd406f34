-- What is searched. search_part holds the texts as people read them, search_fts the words of an incident by where they
-- stand, as the program cuts them. number grows with the time at which the incident began. A document of another form than
-- the program's is made anew when the server starts.

CREATE TABLE search_document (
  incident_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES incident (id),
  number      BIGINT NOT NULL,
  form        INTEGER NOT NULL,
  services    TEXT NOT NULL
);
CREATE INDEX search_document_by_number ON search_document (number);

CREATE TABLE search_part (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  zone        TEXT NOT NULL,
  part        TEXT NOT NULL,
  heading     TEXT NOT NULL,
  body        TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);

-- Weights: A title, B factors and actions, C text, D timeline. Words of factors and of actions stand there a second time
-- with a mark before them.
CREATE TABLE search_fts (
  incident_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES incident (id),
  number      BIGINT NOT NULL,
  words       TSVECTOR NOT NULL
);
CREATE INDEX search_fts_by_number ON search_fts (number);
-- Without a list of pending entries, which each search would have to read through.
CREATE INDEX search_fts_by_word ON search_fts USING GIN (words) WITH (fastupdate = off);

-- Words that occur somewhere, to find what a mistyped one meant.
CREATE TABLE search_word (
  word TEXT COLLATE "C" NOT NULL PRIMARY KEY
);
