-- What figures ask of an incident stands in its row, and what counts at all in an index of its own: figures of a month
-- are one range of it, however many incidents there are.
--
-- reached: its milestones without anything between them, each as a digit for its kind in the usual order of kinds, its
-- instant, and the first letter of its certainty; touched: its services, unit separators between.

ALTER TABLE incident ADD COLUMN reached TEXT NOT NULL DEFAULT '';
ALTER TABLE incident ADD COLUMN touched TEXT NOT NULL DEFAULT '';
UPDATE incident
SET
  reached = COALESCE(
    (SELECT GROUP_CONCAT(CASE m.kind
        WHEN 'IMPACT_STARTED' THEN '1' WHEN 'DETECTED' THEN '2' WHEN 'ACKNOWLEDGED' THEN '3'
        WHEN 'DECLARED' THEN '4' WHEN 'DIAGNOSED' THEN '5' WHEN 'MITIGATION_STARTED' THEN '6'
        WHEN 'MITIGATED' THEN '7' WHEN 'RESOLVED' THEN '8' END
        || m.reached_at || SUBSTR(m.certainty, 1, 1), '' ORDER BY m.position)
      FROM milestone m WHERE m.incident_id = incident.id), ''),
  touched = COALESCE(
    (SELECT GROUP_CONCAT(s.service, CHAR(31) ORDER BY s.position)
      FROM incident_service s WHERE s.incident_id = incident.id), '');

DROP INDEX incident_by_count;
CREATE INDEX incident_by_count ON incident (counts_at, id, visibility, severity, kind)
  WHERE deleted_at IS NULL AND SUBSTR(id, 1, 9) <> 'PRACTICE-';
