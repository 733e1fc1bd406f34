-- To whom a letter went because a comment names them; nobody gets a second one about the same comment.
CREATE TABLE comment_letter (
  incident_id TEXT NOT NULL,
  number      INTEGER NOT NULL,
  address     TEXT NOT NULL,
  sent_at     TEXT NOT NULL,
  PRIMARY KEY (incident_id, number, address),
  FOREIGN KEY (incident_id, number) REFERENCES review_comment (incident_id, number)
) STRICT;

-- Pictures in what people write about an incident; content comes last, so that lists do not read it.
CREATE TABLE image (
  incident_id TEXT NOT NULL REFERENCES incident (id),
  sha256      TEXT NOT NULL,
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,
  size        INTEGER NOT NULL,
  added_by    TEXT NOT NULL,
  added_at    TEXT NOT NULL,
  content     BLOB NOT NULL,
  PRIMARY KEY (incident_id, sha256)
) STRICT;
