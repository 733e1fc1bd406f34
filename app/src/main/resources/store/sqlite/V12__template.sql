-- Templates of the team, each version as it was saved; those that come with the program are not here.

-- retired_at is when it was last taken out of the choice; NULL while it can be chosen.
CREATE TABLE own_template (
  name       TEXT NOT NULL PRIMARY KEY,
  retired_at TEXT,
  retired_by TEXT NOT NULL
) STRICT;

CREATE TABLE template_version (
  name     TEXT NOT NULL REFERENCES own_template (name),
  version  INTEGER NOT NULL,
  text     TEXT NOT NULL,
  because  TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (name, version)
) STRICT;

-- By which template a new postmortem of a kind begins, where nothing else is said.
CREATE TABLE usual_template (
  kind TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- The newest version that somebody decided not to take over.
CREATE TABLE declined_template (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  name        TEXT NOT NULL,
  version     INTEGER NOT NULL,
  PRIMARY KEY (incident_id, name)
) STRICT;
