-- Reminders of open actions: who asked for silence until when, what was sent, and who wants no lists.

CREATE TABLE action_snooze (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  number      INTEGER NOT NULL,
  until_on    TEXT NOT NULL,
  reason      TEXT NOT NULL,
  snoozed_by  TEXT NOT NULL,
  PRIMARY KEY (incident_id, number)
) STRICT;

-- The occasion names action, day and reader, or list, day and reader: what is here is never sent again.
CREATE TABLE reminder (
  occasion TEXT NOT NULL PRIMARY KEY,
  sent_at  TEXT NOT NULL
) STRICT;
CREATE INDEX reminder_by_time ON reminder (sent_at);

CREATE TABLE digest_refusal (
  account_id INTEGER NOT NULL PRIMARY KEY REFERENCES account (id)
) STRICT;
