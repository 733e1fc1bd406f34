-- What figures ask of an incident stands in its row, and what counts at all in an index of its own: figures of a month
-- are one range of it, however many incidents there are.
--
-- reached: its milestones, a line each with kind, instant and certainty; touched: its services, unit separators between.

ALTER TABLE incident ADD COLUMN reached TEXT NOT NULL DEFAULT '';
ALTER TABLE incident ADD COLUMN touched TEXT NOT NULL DEFAULT '';
UPDATE incident
SET
  reached = COALESCE(
    (SELECT GROUP_CONCAT(m.kind || ' ' || m.reached_at || ' ' || m.certainty, CHAR(10) ORDER BY m.position)
      FROM milestone m WHERE m.incident_id = incident.id), ''),
  touched = COALESCE(
    (SELECT GROUP_CONCAT(s.service, CHAR(31) ORDER BY s.position)
      FROM incident_service s WHERE s.incident_id = incident.id), '');

DROP INDEX incident_by_count;
CREATE INDEX incident_by_count ON incident (counts_at, id, visibility, severity, kind)
  WHERE deleted_at IS NULL AND SUBSTR(id, 1, 9) <> 'PRACTICE-';
