-- To whom a letter went because a comment names them; nobody gets a second one about the same comment.
CREATE TABLE comment_letter (
  incident_id TEXT NOT NULL,
  number      INTEGER NOT NULL,
  address     TEXT NOT NULL,
  sent_at     TEXT NOT NULL,
  PRIMARY KEY (incident_id, number, address),
  FOREIGN KEY (incident_id, number) REFERENCES review_comment (incident_id, number)
) STRICT;
