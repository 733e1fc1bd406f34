-- The board of all actions, the feeds of them, and causes that came back.

-- The address of an owner who is one person with an account; work lists go by it.
ALTER TABLE action_item ADD COLUMN owner_address TEXT;
UPDATE action_item
SET owner_address = LOWER(SUBSTR(owner, STRPOS(owner, '<') + 1, LENGTH(owner) - STRPOS(owner, '<') - 1))
WHERE owner_kind = 'PERSON' AND owner LIKE '%<%@%>';
UPDATE action_item
SET owner_address = LOWER(owner)
WHERE owner_kind = 'PERSON' AND owner LIKE '_%@%_' AND owner NOT LIKE '%<%' AND owner NOT LIKE '% %';
CREATE INDEX action_item_by_owner ON action_item (owner_address, state, due_on);
CREATE INDEX action_item_by_due ON action_item ((COALESCE(due_on, '9999-12-31')), incident_id, number);

-- One secret link for each account; only the hash of its key is kept.
CREATE TABLE action_feed (
  account_id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id),
  hash       TEXT NOT NULL UNIQUE,
  made_at    TEXT COLLATE "C" NOT NULL
);

-- What somebody said of a likeness between a factor and an earlier one that was answered.
CREATE TABLE recurrence (
  incident_id    TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  factor         INTEGER NOT NULL,
  earlier_id     TEXT COLLATE "C" NOT NULL REFERENCES incident (id),
  earlier_factor INTEGER NOT NULL,
  confirmed      BOOLEAN NOT NULL,
  reason         TEXT NOT NULL,
  decided_by     TEXT NOT NULL,
  decided_at     TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (incident_id, factor, earlier_id, earlier_factor)
);
CREATE INDEX recurrence_by_earlier ON recurrence (earlier_id);
