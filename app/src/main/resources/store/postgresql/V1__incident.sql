-- The incident, its milestones and the history of every record. Instants are text in UTC with nine digits of
-- a second, so that nothing is rounded and the order of text is the order of time; decimals are text, with their scale.

-- Last issued number of each year and prefix; raised in the transaction that makes the incident, so no gap can stay.
CREATE TABLE incident_number (
  prefix TEXT NOT NULL,
  year   INTEGER NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (prefix, year)
);

-- version rises with every change of the record; described_version is its value at the last change of this row's own
-- words, so that two people who change different things do not collide. began_at orders lists: when it began, as far
-- as milestones or timeline tell, else when the record was made. words is what a search in the list looks at.
CREATE TABLE incident (
  id                TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  title             TEXT NOT NULL,
  kind              TEXT NOT NULL,
  severity          TEXT,
  detection_means   TEXT NOT NULL,
  detection_by      TEXT NOT NULL,
  visibility        TEXT NOT NULL CHECK (visibility IN ('EVERYBODY', 'CIRCLE')),
  created_at        TEXT COLLATE "C" NOT NULL,
  began_at          TEXT COLLATE "C" NOT NULL,
  words             TEXT NOT NULL,
  version           BIGINT NOT NULL,
  described_version BIGINT NOT NULL,
  deleted_at        TEXT COLLATE "C",
  deleted_by        TEXT
);
CREATE INDEX incident_by_start ON incident (began_at DESC, id DESC);

CREATE TABLE incident_service (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  service     TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);
CREATE INDEX incident_service_by_name ON incident_service (service, incident_id);

CREATE TABLE incident_tag (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  tag         TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);
CREATE INDEX incident_tag_by_name ON incident_tag (tag, incident_id);

-- The circle that may see a private incident.
CREATE TABLE incident_viewer (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  person      TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);

CREATE TABLE responder (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  role        TEXT NOT NULL,
  part        TEXT NOT NULL,
  PRIMARY KEY (incident_id, position)
);

CREATE TABLE milestone (
  incident_id TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  reached_at  TEXT COLLATE "C" NOT NULL,
  certainty   TEXT NOT NULL,
  event       INTEGER,
  reason      TEXT NOT NULL,
  version     BIGINT NOT NULL,
  PRIMARY KEY (incident_id, position)
);

-- Who changed what, with what it said before and after; rows are added and never changed.
CREATE TABLE history (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident_id TEXT COLLATE "C" NOT NULL,
  version     BIGINT NOT NULL,
  changed_at  TEXT COLLATE "C" NOT NULL,
  changed_by  TEXT NOT NULL,
  what        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  said_before TEXT NOT NULL,
  says_now    TEXT NOT NULL
);
CREATE INDEX history_by_incident ON history (incident_id, id);
CREATE FUNCTION refuse_change_of_history() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append only';
END
$$;
CREATE TRIGGER history_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON history
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
