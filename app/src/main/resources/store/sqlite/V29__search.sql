-- What is searched. search_part holds the texts as people read them, search_fts the words of an incident by where they
-- stand, as the program cuts them. number grows with the time at which the incident began, so that the index itself is in
-- that order. A document of another form than the program's is made anew when the server starts.

CREATE TABLE search_document (
  incident_id TEXT NOT NULL PRIMARY KEY REFERENCES incident (id),
  number      INTEGER NOT NULL UNIQUE,
  form        INTEGER NOT NULL,
  services    TEXT NOT NULL
) STRICT;

CREATE TABLE search_part (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  zone        TEXT NOT NULL,
  part        TEXT NOT NULL,
  heading     TEXT NOT NULL,
  body        TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_fts USING fts5 (
  title, factors, actions, body, timeline,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
);

-- Words that occur somewhere, to find what a mistyped one meant.
CREATE TABLE search_word (
  word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
