package dev.unrepeat.store;

import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.PostmortemStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an incident review looks at besides figures, a statement for each part.
public final class ReviewPackStore {
  private static final String VERIFIED =
      """
      FROM action_item a
      JOIN incident i ON i.id = a.incident_id
      WHERE a.verified_at >= :from AND a.verified_at < :to AND a.state = 'VERIFIED'
      """;

  private final Sql sql;

  public ReviewPackStore(Database database) {
    this.sql = database.sql();
  }

  /// What a review asks for.
  ///
  /// @param to the first instant behind it
  /// @param filter which incidents
  /// @param reader only what this person may see; empty for one who may see all
  public record Selection(Instant from, Instant to, FigureFilter filter, Optional<String> reader) {}

  /// @param waived whether somebody decided to go without
  public record Stage(IncidentId incident, PostmortemStage stage, boolean waived) {}

  /// How far the postmortems of these incidents are.
  public List<Stage> listStages(List<IncidentId> ids) {
    List<Stage> stages = new ArrayList<>();
    for (List<IncidentId> part : Sql.parts(ids)) {
      stages.addAll(
          sql.list(
              """
              SELECT p.incident_id, p.state, w.incident_id AS waived
              FROM postmortem p
              LEFT JOIN waiver w ON w.incident_id = p.incident_id
              WHERE p.incident_id IN (:ids)
              """,
              ids(part),
              row ->
                  new Stage(
                      new IncidentId(row.text("incident_id")),
                      row.word(PostmortemStage.class, "state"),
                      row.textIfAny("waived").isPresent())));
    }
    return stages;
  }

  /// Actions that were verified meanwhile, the latest first, at most so many.
  public List<ReviewPack.Entry> listVerified(Selection asked, int limit) {
    Row values = values(asked).number("limit", limit);
    return sql.list(
        """
        SELECT a.incident_id, a.number, a.what, i.title AS about
        """
            + VERIFIED
            + where(asked, values)
            + """
            ORDER BY a.verified_at DESC, a.incident_id, a.number
            LIMIT :limit
            """,
        values,
        row ->
            new ReviewPack.Entry(
                "%s/A%d".formatted(row.text("incident_id"), row.number("number")),
                row.text("what"),
                row.text("about")));
  }

  public int countVerified(Selection asked) {
    Row values = values(asked);
    return sql.list(
            "SELECT COUNT(*) AS found\n" + VERIFIED + where(asked, values),
            values,
            row -> row.number("found"))
        .getFirst();
  }

  /// Causes of which somebody said meanwhile that they came back; both incidents must be seen.
  public List<ReviewPack.Return> listCameBack(Selection asked, int limit) {
    Row values = values(asked).number("limit", limit).flag("yes", true);
    return sql.list(
        """
        SELECT r.incident_id, r.earlier_id, f.statement
        FROM recurrence r
        JOIN incident i ON i.id = r.incident_id
        JOIN incident e ON e.id = r.earlier_id
        JOIN factor f ON f.incident_id = r.incident_id AND f.number = r.factor
        WHERE e.deleted_at IS NULL AND r.confirmed = :yes
          AND r.decided_at >= :from AND r.decided_at < :to
        """
            + where(asked, values)
            + IncidentListStore.visible(asked.reader(), values).replace("i.", "e.")
            + """
            ORDER BY r.decided_at DESC, r.incident_id, r.factor
            LIMIT :limit
            """,
        values,
        row ->
            new ReviewPack.Return(
                new IncidentId(row.text("incident_id")),
                row.text("statement"),
                new IncidentId(row.text("earlier_id"))));
  }

  /// Required postmortems that somebody decided meanwhile to go without.
  public List<ReviewPack.Entry> listWaived(Selection asked, int limit) {
    Row values = values(asked).number("limit", limit);
    return sql.list(
        """
        SELECT w.incident_id, i.title, w.because
        FROM waiver w
        JOIN incident i ON i.id = w.incident_id
        WHERE w.waived_at >= :from AND w.waived_at < :to
        """
            + where(asked, values)
            + "ORDER BY w.waived_at DESC, w.incident_id\nLIMIT :limit\n",
        values,
        row ->
            new ReviewPack.Entry(row.text("incident_id"), row.text("title"), row.text("because")));
  }

  /// The broader lessons of those of these incidents whose postmortem is published, at most so
  /// many.
  public List<ReviewPack.Entry> listLessons(List<IncidentId> ids, int limit) {
    List<ReviewPack.Entry> lessons = new ArrayList<>();
    for (List<IncidentId> part : Sql.parts(ids)) {
      lessons.addAll(
          sql.list(
              """
              SELECT l.incident_id, l.text
              FROM lesson l
              JOIN postmortem p ON p.incident_id = l.incident_id
              WHERE l.incident_id IN (:ids) AND l.kind = :kind
                AND p.state IN ('PUBLISHED', 'CLOSED', 'CLOSED_BEFORE')
              ORDER BY l.incident_id, l.position
              LIMIT :limit
              """,
              ids(part).word("kind", LessonKind.BROADER).number("limit", limit - lessons.size()),
              row -> new ReviewPack.Entry(row.text("incident_id"), row.text("text"), "")));
    }
    return lessons;
  }

  private static Row ids(List<IncidentId> ids) {
    return Row.empty().several("ids", ids.stream().map(IncidentId::value).toList());
  }

  private static Row values(Selection asked) {
    return Row.empty().instant("from", asked.from()).instant("to", asked.to());
  }

  /// Which incidents `i` count.
  private static String where(Selection asked, Row values) {
    return "  AND " + FigureStore.where(asked.filter(), asked.reader(), values);
  }
}
