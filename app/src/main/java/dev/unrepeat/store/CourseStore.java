package dev.unrepeat.store;

import dev.unrepeat.model.ApprovedText;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PostmortemRequest;
import java.util.List;
import java.util.Optional;

/// The way of a postmortem: the steps it took, what was agreed to, who asked for it, and which
/// postmortem tells of an incident besides its own.
public final class CourseStore {
  /// More steps than the way of one postmortem has.
  private static final int MOST_STEPS = 200;

  private final Sql sql;

  public CourseStore(Database database) {
    this.sql = database.sql();
  }

  /// Another postmortem and an incident that it covers.
  public record Cover(IncidentId postmortem, IncidentId covered) {}

  /// The steps, the oldest first.
  public List<CourseStep> steps(IncidentId id) {
    return sql.list(
            """
            SELECT kind, taken_by, taken_at, reason
            FROM course_step
            WHERE incident_id = :incident
            ORDER BY number DESC
            LIMIT :limit
            """,
            Row.of(id).number("limit", MOST_STEPS),
            row ->
                new CourseStep(
                    row.word(CourseStep.Kind.class, "kind"),
                    row.text("taken_by"),
                    row.instant("taken_at"),
                    row.text("reason")))
        .reversed();
  }

  public void add(IncidentId id, CourseStep step) {
    sql.run(
        """
        INSERT INTO course_step (incident_id, number, kind, taken_by, taken_at, reason)
        SELECT :incident, COALESCE(MAX(number), 0) + 1, :kind, :by, :at, :reason
        FROM course_step
        WHERE incident_id = :incident
        """,
        Row.of(id)
            .word("kind", step.kind())
            .text("by", step.by())
            .instant("at", step.at())
            .text("reason", step.reason()));
  }

  /// What each person agreed to, the latest first.
  public List<ApprovedText> approvedTexts(IncidentId id) {
    return sql.list(
        """
        SELECT approved_by, approved_at, text
        FROM approved_text
        WHERE incident_id = :incident
        ORDER BY approved_at DESC, approved_by
        """,
        Row.of(id),
        row ->
            new ApprovedText(
                row.text("approved_by"), row.instant("approved_at"), row.text("text")));
  }

  public void setApprovedText(IncidentId id, ApprovedText approved) {
    sql.run(
        """
        INSERT INTO approved_text (incident_id, approved_by, approved_at, text)
        VALUES (:incident, :by, :at, :text)
        ON CONFLICT (incident_id, approved_by)
          DO UPDATE SET approved_at = excluded.approved_at, text = excluded.text
        """,
        Row.of(id)
            .text("by", approved.by())
            .instant("at", approved.at())
            .text("text", approved.text()));
  }

  /// Takes away what was agreed to, for a postmortem that goes back to its authors.
  public void forgetApprovedTexts(IncidentId id) {
    sql.run("DELETE FROM approved_text WHERE incident_id = :incident", Row.of(id));
  }

  public Optional<PostmortemRequest> request(IncidentId id) {
    return sql.find(
        """
        SELECT asked_by, asked_at, because
        FROM postmortem_request
        WHERE incident_id = :incident
        """,
        Row.of(id),
        row ->
            new PostmortemRequest(
                row.text("asked_by"), row.instant("asked_at"), row.text("because")));
  }

  /// Keeps the first request; a second changes nothing.
  public void ask(IncidentId id, PostmortemRequest request) {
    sql.run(
        """
        INSERT INTO postmortem_request (incident_id, asked_by, asked_at, because)
        VALUES (:incident, :by, :at, :because)
        ON CONFLICT (incident_id) DO NOTHING
        """,
        Row.of(id)
            .text("by", request.by())
            .instant("at", request.at())
            .text("because", request.because()));
  }

  /// Those of the incidents whose postmortems tell of others too.
  public List<IncidentId> withCovers(List<IncidentId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return sql.list(
        """
        SELECT DISTINCT incident_id
        FROM covered_incident
        WHERE incident_id IN (:ids)
        ORDER BY incident_id
        """,
        Row.empty().several("ids", ids.stream().map(IncidentId::value).toList()),
        row -> new IncidentId(row.text("incident_id")));
  }

  /// Which postmortems of other incidents tell of these too.
  ///
  /// @param reader only what this person may see; empty for all
  public List<Cover> covering(List<IncidentId> ids, Optional<String> reader) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Row values = Row.empty().several("ids", ids.stream().map(IncidentId::value).toList());
    return sql.list(
        """
        SELECT c.incident_id, c.covers
        FROM covered_incident c
        JOIN incident i ON i.id = c.incident_id
        WHERE i.deleted_at IS NULL AND c.covers IN (:ids)
        """
            + IncidentListStore.visible(reader, values)
            + """
            ORDER BY c.incident_id
            """,
        values,
        row ->
            new Cover(new IncidentId(row.text("incident_id")), new IncidentId(row.text("covers"))));
  }
}
