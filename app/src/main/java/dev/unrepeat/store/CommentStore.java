package dev.unrepeat.store;

import dev.unrepeat.model.CommentId;
import dev.unrepeat.model.CommentedPart;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.ReviewComment.Standing;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What readers say about the parts of a postmortem.
public final class CommentStore {
  private final Sql sql;

  public CommentStore(Database database) {
    this.sql = database.sql();
  }

  private static final String SELECT =
      """
      SELECT number, part, part_key, answers, written_by, written_address, written_at, edited_at,
        text, standing, closed_by, closed_at
      FROM review_comment
      WHERE incident_id = :incident
      """;

  /// The oldest first, at most so many.
  public List<ReviewComment> list(IncidentId id, int limit) {
    return sql.list(
        SELECT
            + """
            ORDER BY number
            LIMIT :limit
            """,
        Row.of(id).number("limit", limit),
        CommentStore::comment);
  }

  public Optional<ReviewComment> find(IncidentId id, CommentId number) {
    return sql.find(
        SELECT + "  AND number = :number\n",
        Row.of(id).number("number", number.number()),
        CommentStore::comment);
  }

  /// How many begin a thread and are neither resolved nor removed.
  public int open(IncidentId id) {
    return sql.list(
            """
            SELECT COUNT(*) AS found
            FROM review_comment
            WHERE incident_id = :incident AND standing = 'OPEN' AND answers IS NULL
            """,
            Row.of(id),
            row -> row.number("found"))
        .getFirst();
  }

  /// The number of the next comment; unique while its incident is locked.
  public CommentId next(IncidentId id) {
    return sql.list(
            """
            SELECT COALESCE(MAX(number), 0) + 1 AS next
            FROM review_comment
            WHERE incident_id = :incident
            """,
            Row.of(id),
            row -> new CommentId(row.number("next")))
        .getFirst();
  }

  public void insert(IncidentId id, ReviewComment comment) {
    sql.run(
        """
        INSERT INTO review_comment (incident_id, number, part, part_key, answers, written_by,
          written_address, written_at, edited_at, text, standing, closed_by, closed_at)
        VALUES (:incident, :number, :part, :key, :answers, :by,
          :address, :at, :edited, :text, :standing, :closedBy, :closedAt)
        """,
        row(id, comment));
  }

  public void update(IncidentId id, ReviewComment comment) {
    sql.run(
        """
        UPDATE review_comment
        SET edited_at = :edited, text = :text, standing = :standing, closed_by = :closedBy,
          closed_at = :closedAt
        WHERE incident_id = :incident AND number = :number
        """,
        row(id, comment));
  }

  /// The addresses to which a letter about a comment went.
  public List<String> listTold(IncidentId id, CommentId number) {
    return sql.list(
        """
        SELECT address
        FROM comment_letter
        WHERE incident_id = :incident AND number = :number
        ORDER BY address
        """,
        Row.of(id).number("number", number.number()),
        row -> row.text("address"));
  }

  public void insertTold(IncidentId id, CommentId number, List<String> addresses, Instant at) {
    sql.batch(
        """
        INSERT INTO comment_letter (incident_id, number, address, sent_at)
        VALUES (:incident, :number, :address, :at)
        """,
        addresses,
        (address, position) ->
            Row.of(id)
                .number("number", number.number())
                .text("address", address)
                .instant("at", at));
  }

  private static Row row(IncidentId id, ReviewComment comment) {
    Row row =
        Row.of(id)
            .number("number", comment.id().number())
            .word("part", comment.part().kind())
            .text("key", comment.part().key())
            .number("answers", comment.answers().map(CommentId::number))
            .text("by", comment.by())
            .text("address", comment.address())
            .instant("at", comment.at())
            .instant("edited", comment.edited())
            .text("text", comment.text());
    return switch (comment.standing()) {
      case Standing.Open open ->
          row.text("standing", "OPEN")
              .text("closedBy", Optional.empty())
              .instant("closedAt", Optional.empty());
      case Standing.Resolved(String by, Instant at) ->
          row.text("standing", "RESOLVED").text("closedBy", by).instant("closedAt", at);
      case Standing.Removed(Instant at) ->
          row.text("standing", "REMOVED")
              .text("closedBy", Optional.empty())
              .instant("closedAt", at);
    };
  }

  private static ReviewComment comment(Fields row) throws SQLException {
    return new ReviewComment(
        new CommentId(row.number("number")),
        new CommentedPart(row.word(CommentedPart.Kind.class, "part"), row.text("part_key")),
        row.numberIfAny("answers").map(CommentId::new),
        row.text("written_by"),
        row.text("written_address"),
        row.instant("written_at"),
        row.text("text"),
        row.instantIfAny("edited_at"),
        switch (row.text("standing")) {
          case "RESOLVED" -> new Standing.Resolved(row.text("closed_by"), row.instant("closed_at"));
          case "REMOVED" -> new Standing.Removed(row.instant("closed_at"));
          default -> Standing.OPEN;
        });
  }
}
