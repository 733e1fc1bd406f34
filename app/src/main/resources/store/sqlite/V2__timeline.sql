-- What an incident left behind, and the timeline made of it.

CREATE TABLE evidence (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  number      INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  source      TEXT NOT NULL,
  bytes       INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  added_at    TEXT NOT NULL,
  PRIMARY KEY (incident_id, number)
) STRICT;
CREATE INDEX evidence_by_fingerprint ON evidence (sha256);

-- Where something can be checked. holder_kind says whether holder is the number of an event, of a factor, or the
-- position of an impact figure; either evidence, path and line are filled, or address.
CREATE TABLE evidence_link (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  holder_kind TEXT NOT NULL CHECK (holder_kind IN ('EVENT', 'FACTOR', 'FIGURE')),
  holder      INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  evidence    INTEGER,
  path        TEXT,
  line        INTEGER,
  address     TEXT,
  PRIMARY KEY (incident_id, holder_kind, holder, position)
) STRICT;

-- happened_at is empty and missing is filled while a time needs an answer; tie keeps the order of events of one
-- instant, and of all undated ones. version is the incident's version at the last change of the event.
CREATE TABLE timeline_event (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  number      INTEGER NOT NULL,
  happened_at TEXT,
  until_at    TEXT,
  told_to     TEXT,
  about       INTEGER,
  missing     TEXT,
  raw_text    TEXT NOT NULL,
  raw_zone    TEXT NOT NULL,
  zone_known  TEXT NOT NULL,
  date_known  TEXT NOT NULL,
  tie         INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  kind_reason TEXT NOT NULL,
  actor_kind  TEXT,
  actor_role  TEXT,
  actor_name  TEXT,
  text        TEXT NOT NULL,
  source      TEXT NOT NULL,
  source_key  TEXT NOT NULL,
  severity    TEXT NOT NULL,
  metric      TEXT,
  measured    TEXT,
  unit        TEXT,
  repeats     INTEGER NOT NULL,
  standing    TEXT NOT NULL,
  version     INTEGER NOT NULL,
  PRIMARY KEY (incident_id, number),
  CHECK ((happened_at IS NULL) <> (missing IS NULL))
) STRICT;

-- What an event said before it was changed, oldest first.
CREATE TABLE event_revision (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  event       INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  text        TEXT NOT NULL,
  changed_at  TEXT,
  reason      TEXT NOT NULL,
  PRIMARY KEY (incident_id, event, position)
) STRICT;

CREATE TABLE event_group (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  label       TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT;

CREATE TABLE event_group_member (
  incident_id    TEXT NOT NULL REFERENCES incident (id),
  group_position INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  event          INTEGER NOT NULL,
  PRIMARY KEY (incident_id, group_position, position)
) STRICT;

CREATE TABLE event_link (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  told        INTEGER NOT NULL,
  also_told   INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  certainty   TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT;

-- ahead is an ISO 8601 duration, for example PT-3.5S.
CREATE TABLE source_clock (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  source      TEXT NOT NULL,
  ahead       TEXT NOT NULL,
  pairs       INTEGER NOT NULL,
  applied     INTEGER NOT NULL,
  PRIMARY KEY (incident_id, position)
) STRICT;
