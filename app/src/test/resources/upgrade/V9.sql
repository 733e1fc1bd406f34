INSERT INTO review_comment (incident_id, number, part, part_key, written_by, written_address, written_at, text, standing)
VALUES ('INC-2026-007', 1, 'WHOLE', '', 'Yuki Sato', 'yuki@tidewater.example', '2026-01-17T08:00:00.000000000Z', 'Who noticed first?', 'OPEN');
