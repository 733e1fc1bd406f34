-- The way of a postmortem, and what people say about it. None of this is part of the document.

ALTER TABLE postmortem ADD COLUMN published_summary TEXT;
UPDATE postmortem SET published_summary = '' WHERE published_at IS NOT NULL;

-- kind is SUBMISSION, APPROVAL, RETURN, PUBLICATION, CLOSURE or REOPENING.
CREATE TABLE course_step (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  number      INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  taken_by    TEXT NOT NULL,
  taken_at    TEXT COLLATE "C" NOT NULL,
  reason      TEXT NOT NULL,
  PRIMARY KEY (incident_id, number)
);

-- What each person agreed to, as the document said it then.
CREATE TABLE approved_text (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  approved_by TEXT NOT NULL,
  approved_at TEXT COLLATE "C" NOT NULL,
  text        TEXT NOT NULL,
  PRIMARY KEY (incident_id, approved_by)
);

-- reasons is a JSON list: what asked for the postmortem that nobody will write.
CREATE TABLE waiver (
  incident_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES incident (id),
  reasons     TEXT NOT NULL,
  because     TEXT NOT NULL,
  waived_by   TEXT NOT NULL,
  waived_at   TEXT COLLATE "C" NOT NULL
);
CREATE INDEX waiver_by_time ON waiver (waived_at);

CREATE TABLE postmortem_request (
  incident_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES incident (id),
  asked_by    TEXT NOT NULL,
  asked_at    TEXT COLLATE "C" NOT NULL,
  because     TEXT NOT NULL
);

-- answers is the number of the comment it replies to; standing is OPEN, RESOLVED or REMOVED, closed_at when it
-- became so and closed_by who resolved it.
CREATE TABLE review_comment (
  incident_id     TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  number          INTEGER NOT NULL,
  part            TEXT NOT NULL,
  part_key        TEXT NOT NULL,
  answers         INTEGER,
  written_by      TEXT NOT NULL,
  written_address TEXT NOT NULL,
  written_at      TEXT COLLATE "C" NOT NULL,
  edited_at       TEXT COLLATE "C",
  text            TEXT NOT NULL,
  standing        TEXT NOT NULL,
  closed_by       TEXT,
  closed_at       TEXT COLLATE "C",
  PRIMARY KEY (incident_id, number)
);
