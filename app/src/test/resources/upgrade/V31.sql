INSERT INTO review_decision (number, period, begins_on, ends_on, service, team, text, owner, version)
VALUES (1, 'MONTH', '2026-01-01', '2026-01-31', '', '', 'Canaries for all deploys', 'Marta Lindqvist', 1);
