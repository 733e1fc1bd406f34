-- Incident reviews: decisions, agendas and their history; and when each incident counts, so that figures of a month
-- read that month alone.

ALTER TABLE incident ADD COLUMN counts_at TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE incident
SET counts_at = COALESCE(
  (SELECT MAX(m.reached_at) FROM milestone m WHERE m.incident_id = incident.id AND m.kind = 'IMPACT_STARTED'),
  (SELECT MAX(m.reached_at) FROM milestone m WHERE m.incident_id = incident.id AND m.kind = 'DETECTED'),
  (SELECT MAX(m.reached_at) FROM milestone m
    WHERE m.incident_id = incident.id AND m.kind = 'RESOLVED' AND incident.kind = 'NEAR_MISS'),
  created_at);
CREATE INDEX incident_by_count ON incident (counts_at, id, visibility, deleted_at, severity, kind);
CREATE INDEX action_item_by_verification ON action_item (verified_at) WHERE verified_at IS NOT NULL;

-- A decision is that of the review of a period, over all or one service or team; begins_on and ends_on are the first
-- day of the period and the first behind it.
CREATE TABLE review_decision (
  number       INTEGER NOT NULL PRIMARY KEY,
  period       TEXT COLLATE "C" NOT NULL,
  begins_on    TEXT COLLATE "C" NOT NULL,
  ends_on      TEXT COLLATE "C" NOT NULL,
  service      TEXT COLLATE "C" NOT NULL,
  team         TEXT COLLATE "C" NOT NULL,
  text         TEXT NOT NULL,
  owner        TEXT NOT NULL,
  due_on       TEXT COLLATE "C",
  settled_word TEXT,
  settled_at   TEXT COLLATE "C",
  version      INTEGER NOT NULL
);
CREATE INDEX review_decision_by_place ON review_decision (service, team, ends_on);

-- points is the agenda as it is written, a line for each point.
CREATE TABLE review_agenda (
  period  TEXT COLLATE "C" NOT NULL,
  service TEXT COLLATE "C" NOT NULL,
  team    TEXT COLLATE "C" NOT NULL,
  points  TEXT NOT NULL,
  PRIMARY KEY (period, service, team)
);

-- Rows are added and never changed; the subject is D7 or agenda.
CREATE TABLE review_change (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  period      TEXT COLLATE "C" NOT NULL,
  service     TEXT COLLATE "C" NOT NULL,
  team        TEXT COLLATE "C" NOT NULL,
  subject     TEXT NOT NULL,
  changed_at  TEXT COLLATE "C" NOT NULL,
  changed_by  TEXT NOT NULL,
  said_before TEXT NOT NULL,
  says_now    TEXT NOT NULL
);
CREATE INDEX review_change_by_subject ON review_change (subject, id);
