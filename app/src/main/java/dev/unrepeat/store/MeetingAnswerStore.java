package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MeetingQuestion;
import dev.unrepeat.model.MeetingTally;
import java.util.List;

/// What people thought of review meetings: sums of answers, and apart from them who has answered.
public final class MeetingAnswerStore {
  private final Sql sql;

  public MeetingAnswerStore(Database database) {
    this.sql = database.sql();
  }

  /// Keeps that somebody has answered.
  ///
  /// @return whether they had not before
  public boolean answered(IncidentId id, String address) {
    return sql.run(
            """
            INSERT INTO meeting_answered (incident_id, address)
            VALUES (:incident, :address)
            ON CONFLICT (incident_id, address) DO NOTHING
            """,
            Row.of(id).text("address", address))
        == 1;
  }

  public boolean hasAnswered(IncidentId id, String address) {
    return sql.find(
            """
            SELECT address
            FROM meeting_answered
            WHERE incident_id = :incident AND address = :address
            """,
            Row.of(id).text("address", address),
            row -> row.text("address"))
        .isPresent();
  }

  /// How many have answered.
  public int count(IncidentId id) {
    return sql.list(
            "SELECT COUNT(*) AS found FROM meeting_answered WHERE incident_id = :incident",
            Row.of(id),
            row -> row.number("found"))
        .getFirst();
  }

  /// Counts an answer; nobody sees it yet.
  public void add(IncidentId id, MeetingQuestion question, String answer) {
    sql.run(
        """
        INSERT INTO meeting_tally (incident_id, question, answer, given, shown)
        VALUES (:incident, :question, :answer, 1, 0)
        ON CONFLICT (incident_id, question, answer)
          DO UPDATE SET given = meeting_tally.given + 1
        """,
        Row.of(id).word("question", question).text("answer", answer));
  }

  /// Shows all that was counted so far.
  public void show(IncidentId id) {
    sql.run("UPDATE meeting_tally SET shown = given WHERE incident_id = :incident", Row.of(id));
  }

  /// The sums that may be seen.
  public List<MeetingTally> shown(IncidentId id) {
    return sql.list(
        """
        SELECT question, answer, shown
        FROM meeting_tally
        WHERE incident_id = :incident AND shown > 0
        ORDER BY question, answer
        """,
        Row.of(id),
        row ->
            new MeetingTally(
                row.word(MeetingQuestion.class, "question"),
                row.text("answer"),
                row.number("shown")));
  }
}
