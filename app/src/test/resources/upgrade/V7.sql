INSERT INTO incident_number (prefix, year, last) VALUES ('INC', 2026, 7);
INSERT INTO incident (id, title, kind, severity, detection_means, detection_by, visibility, created_at, began_at, words, version, described_version)
VALUES ('INC-2026-007', 'Checkout fails', 'OUTAGE', 'SEV1', 'ALERT', 'the error rate', 'EVERYBODY', '2026-01-15T09:00:00.000000000Z', '2026-01-14T22:03:11.000000000Z', 'inc-2026-007 checkout fails', 3, 1);
INSERT INTO incident_service (incident_id, position, service) VALUES ('INC-2026-007', 0, 'checkout');
INSERT INTO milestone (incident_id, position, kind, reached_at, certainty, event, reason, version)
VALUES ('INC-2026-007', 0, 'DETECTED', '2026-01-14T22:03:11.000000000Z', 'PROPOSED', 1, 'the first alert', 1);
INSERT INTO evidence (incident_id, number, position, name, source, bytes, sha256, added_at)
VALUES ('INC-2026-007', 1, 0, 'notes.txt', 'text', 22, '1d73db13e6b9de1fe0a4b3d71b0c1fc3dcae0514b67a86ad6960205c4911800e', '2026-01-15T09:00:00.000000000Z');
INSERT INTO timeline_event (incident_id, number, happened_at, told_to, about, raw_text, raw_zone, zone_known, date_known, tie, kind, kind_reason, text, source, source_key, severity, repeats, standing, version)
VALUES ('INC-2026-007', 1, '2026-01-14T22:03:11.000000000Z', 'SECOND', FALSE, '22:03:11', 'UTC', 'SET_FOR_SOURCE', 'SET_FOR_SOURCE', 0, 'ALERT', 'says "alert fired"', 'alert fired', 'text', '22:03:11 alert fired', '', 1, 'SHOWN', 1);
INSERT INTO postmortem (incident_id, state, state_by, edition, owner, facilitator, reporter, authors, reviewers, attendees, stated_duration, regions, top_gate)
VALUES ('INC-2026-007', 'DRAFT', '', 'PRELIMINARY', 'Ines Okafor', '', '', '["Ines Okafor"]', '[]', '[]', '53 minutes', '["eu-west"]', '');
INSERT INTO body_section (incident_id, position, kind, section, text)
VALUES ('INC-2026-007', 0, 'KNOWN', 'SUMMARY', 'Nobody could pay for 53 minutes.');
INSERT INTO lesson (incident_id, number, position, kind, text)
VALUES ('INC-2026-007', 1, 0, 'WENT_WELL', 'Rolling back took one command.');
INSERT INTO action_item (incident_id, number, position, what, why, answers, owner_kind, owner, due_on, due_as_written, done_when, state, state_by, state_at)
VALUES ('INC-2026-007', 1, 0, 'Stage each deploy', '', '[]', 'PERSON', 'Ines Okafor <ines@tidewater.example>', '2026-02-01', '2026-02-01', 'Two deploys were staged.', 'ACCEPTED', 'Marta Lindqvist', '2026-01-16T10:00:00.000000000Z');
INSERT INTO history (incident_id, version, changed_at, changed_by, what, subject, said_before, says_now)
VALUES ('INC-2026-007', 1, '2026-01-15T09:00:00.000000000Z', 'Ines Okafor', 'recorded the incident', 'incident', '', 'Checkout fails');
INSERT INTO account (name, address, role, created_at)
VALUES ('Ines Okafor', 'ines@tidewater.example', 'AUTHOR', '2026-01-01T00:00:00.000000000Z');
