package dev.unrepeat.store;

import dev.unrepeat.model.ReviewAgenda;
import dev.unrepeat.model.ReviewChange;
import dev.unrepeat.model.ReviewDecision;
import dev.unrepeat.model.ReviewPlace;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Decisions and agendas of incident reviews, with their history.
public final class ReviewNoteStore {
  private static final String DECISION =
      """
      SELECT number, period, service, team, text, owner, due_on, settled_word, settled_at, version
      FROM review_decision
      """;
  private static final String OF_PLACE = "WHERE service = :service AND team = :team\n";

  private final Sql sql;

  public ReviewNoteStore(Database database) {
    this.sql = database.sql();
  }

  public Optional<ReviewDecision> find(int number) {
    return sql.find(
        DECISION + "WHERE number = :number\n",
        Row.empty().number("number", number),
        ReviewNoteStore::decision);
  }

  /// Those of reviews that lie within some days.
  ///
  /// @param to the first day behind them
  public List<ReviewDecision> listOf(ReviewPlace place, LocalDate from, LocalDate to) {
    return sql.list(
        DECISION
            + OF_PLACE
            + "  AND begins_on >= :from AND ends_on <= :to\nORDER BY begins_on, number\n",
        place(place).day("from", from).day("to", to),
        ReviewNoteStore::decision);
  }

  /// Those of reviews that ended by a day and were not settled before an instant, the oldest first,
  /// at most so many.
  public List<ReviewDecision> listCarried(ReviewPlace place, LocalDate day, Instant at, int limit) {
    return sql.list(
        DECISION
            + OF_PLACE
            + """
              AND ends_on <= :day AND (settled_at IS NULL OR settled_at >= :at)
            ORDER BY ends_on, number
            LIMIT :limit
            """,
        place(place).day("day", day).instant("at", at).number("limit", limit),
        ReviewNoteStore::decision);
  }

  /// The number of the next decision.
  public int next() {
    return sql.list(
            "SELECT COALESCE(MAX(number), 0) + 1 AS next FROM review_decision",
            Row.empty(),
            row -> row.number("next"))
        .getFirst();
  }

  /// @param to the first day behind its period
  public void add(ReviewDecision one, LocalDate from, LocalDate to) {
    sql.run(
        """
        INSERT INTO review_decision (number, period, begins_on, ends_on, service, team, text, owner,
          due_on, settled_word, settled_at, version)
        VALUES (:number, :period, :from, :to, :service, :team, :text, :owner,
          :due, NULL, NULL, :version)
        """,
        place(one.place())
            .number("number", one.number())
            .day("from", from)
            .day("to", to)
            .text("text", one.text())
            .text("owner", one.owner())
            .day("due", one.due())
            .number("version", one.version()));
  }

  /// Writes a decision unless somebody has changed it since that version.
  ///
  /// @return whether it was written
  public boolean change(ReviewDecision one, int seen) {
    return sql.run(
            """
            UPDATE review_decision
            SET text = :text, owner = :owner, due_on = :due, settled_word = :word,
              settled_at = :settled, version = :version
            WHERE number = :number AND version = :seen
            """,
            Row.empty()
                .number("number", one.number())
                .number("seen", seen)
                .text("text", one.text())
                .text("owner", one.owner())
                .day("due", one.due())
                .text("word", one.settled().map(ReviewDecision.Settled::word))
                .instant("settled", one.settled().map(ReviewDecision.Settled::at))
                .number("version", one.version()))
        == 1;
  }

  /// Empty where the review goes by the standard one.
  public Optional<ReviewAgenda> agenda(ReviewPlace place) {
    return sql.find(
        "SELECT points FROM review_agenda\n" + OF_PLACE + "  AND period = :period\n",
        place(place),
        row -> ReviewAgenda.parse(row.text("points")));
  }

  public void setAgenda(ReviewPlace place, ReviewAgenda agenda) {
    sql.run(
        """
        INSERT INTO review_agenda (period, service, team, points)
        VALUES (:period, :service, :team, :points)
        ON CONFLICT (period, service, team) DO UPDATE SET points = EXCLUDED.points
        """,
        place(place).text("points", agenda.print()));
  }

  public void note(ReviewChange change) {
    sql.run(
        """
        INSERT INTO review_change (period, service, team, subject, changed_at, changed_by,
          said_before, says_now)
        VALUES (:period, :service, :team, :subject, :at, :by, :before, :now)
        """,
        place(change.place())
            .text("subject", change.subject())
            .instant("at", change.at())
            .text("by", change.by())
            .text("before", change.before())
            .text("now", change.now()));
  }

  /// The latest first, at most so many.
  public List<ReviewChange> history(ReviewPlace place, String subject, int limit) {
    return sql.list(
        """
        SELECT period, service, team, subject, changed_at, changed_by, said_before, says_now
        FROM review_change
        WHERE subject = :subject AND period = :period AND service = :service AND team = :team
        ORDER BY id DESC
        LIMIT :limit
        """,
        place(place).text("subject", subject).number("limit", limit),
        row ->
            new ReviewChange(
                readPlace(row),
                row.text("subject"),
                row.instant("changed_at"),
                row.text("changed_by"),
                row.text("said_before"),
                row.text("says_now")));
  }

  private static Row place(ReviewPlace place) {
    return Row.empty()
        .text("period", place.period())
        .text("service", place.service())
        .text("team", place.team());
  }

  private static ReviewPlace readPlace(Fields row) throws SQLException {
    return new ReviewPlace(row.text("period"), row.text("service"), row.text("team"));
  }

  private static ReviewDecision decision(Fields row) throws SQLException {
    Optional<Instant> settledAt = row.instantIfAny("settled_at");
    String word = row.textIfAny("settled_word").orElse("");
    return new ReviewDecision(
        row.number("number"),
        readPlace(row),
        row.text("text"),
        row.text("owner"),
        row.dayIfAny("due_on"),
        settledAt.map(at -> new ReviewDecision.Settled(word, at)),
        row.number("version"));
  }
}
