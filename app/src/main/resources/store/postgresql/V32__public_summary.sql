-- What everybody outside may read of an incident, and who approved exactly that text.

CREATE TABLE public_summary (
  incident_id TEXT NOT NULL PRIMARY KEY REFERENCES incident (id),
  version     BIGINT NOT NULL,
  text        TEXT NOT NULL,
  written_by  TEXT NOT NULL,
  written_at  TEXT NOT NULL,
  approved_by TEXT,
  approved_at TEXT,
  kept        TEXT NOT NULL
);
