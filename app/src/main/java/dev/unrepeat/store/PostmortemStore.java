package dev.unrepeat.store;

import dev.unrepeat.model.Approval;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.Trigger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The head of a postmortem: its state, edition, people, links and the incidents it covers besides.
final class PostmortemStore {
  private final Sql sql;

  PostmortemStore(Sql sql) {
    this.sql = sql;
  }

  /// What stands in the row of a postmortem and in the lists of its own.
  record Head(
      List<IncidentId> alsoCovers,
      PostmortemState state,
      Edition edition,
      People people,
      Optional<LocalDate> reviewedOn,
      String statedDuration,
      List<Link> links,
      List<String> regions,
      Optional<Trigger> trigger,
      String topGate) {
    static Head of(Postmortem whole) {
      return new Head(
          whole.alsoCovers(),
          whole.state(),
          whole.edition(),
          whole.people(),
          whole.reviewedOn(),
          whole.statedDuration(),
          whole.links(),
          whole.impact().regions(),
          whole.causes().trigger(),
          whole.causes().topGate());
    }
  }

  Head get(IncidentId id) {
    List<IncidentId> covers = covers(id);
    List<Link> links = links(id);
    List<Approval> approvals = approvals(id);
    return sql.list(
            """
            SELECT state, state_by, state_at, state_as_written, published_at, published_by,
              audiences, published_summary, edition, owner, facilitator, reporter, authors, reviewers, attendees,
              reviewed_on, stated_duration, regions, trigger_statement, trigger_event, top_gate
            FROM postmortem
            WHERE incident_id = :incident
            """,
            Row.of(id),
            row -> {
              Optional<EventId> event = row.numberIfAny("trigger_event").map(EventId::new);
              return new Head(
                  covers,
                  state(row, approvals),
                  row.word(Edition.class, "edition"),
                  people(row),
                  row.dayIfAny("reviewed_on"),
                  row.text("stated_duration"),
                  links,
                  row.texts("regions"),
                  row.textIfAny("trigger_statement").map(text -> new Trigger(text, event)),
                  row.text("top_gate"));
            })
        .getFirst();
  }

  void replace(IncidentId id, Head head) {
    Row of = Row.of(id);
    sql.run("DELETE FROM postmortem WHERE incident_id = :incident", of);
    sql.run("DELETE FROM covered_incident WHERE incident_id = :incident", of);
    sql.run("DELETE FROM approval WHERE incident_id = :incident", of);
    sql.run("DELETE FROM document_link WHERE incident_id = :incident", of);
    sql.run(
        """
        INSERT INTO postmortem (incident_id, state, state_by, state_at, state_as_written,
          published_at, published_by, audiences, published_summary, edition, owner, facilitator, reporter, authors,
          reviewers, attendees, reviewed_on, stated_duration, regions, trigger_statement,
          trigger_event, top_gate)
        VALUES (:incident, :state, :stateBy, :stateAt, :asWritten,
          :publishedAt, :publishedBy, :audiences, :summary, :edition, :owner, :facilitator, :reporter, :authors,
          :reviewers, :attendees, :reviewedOn, :stated, :regions, :trigger,
          :triggerEvent, :topGate)
        """,
        row(id, head));
    insertLists(id, head);
  }

  private void insertLists(IncidentId id, Head head) {
    sql.batch(
        """
        INSERT INTO covered_incident (incident_id, position, covers)
        VALUES (:incident, :position, :covers)
        """,
        head.alsoCovers(),
        (covered, at) -> Row.of(id).number("position", at).text("covers", covered.value()));
    sql.batch(
        """
        INSERT INTO approval (incident_id, position, approved_by, approved_at)
        VALUES (:incident, :position, :by, :at)
        """,
        PostmortemColumns.of(head.state()).approvals(),
        (approval, at) ->
            Row.of(id)
                .number("position", at)
                .text("by", approval.by())
                .instant("at", approval.at()));
    sql.batch(
        """
        INSERT INTO document_link (incident_id, position, kind, label, address)
        VALUES (:incident, :position, :kind, :label, :address)
        """,
        head.links(),
        (link, at) ->
            Row.of(id)
                .number("position", at)
                .word("kind", link.kind())
                .text("label", link.label())
                .text("address", link.address()));
  }

  private static Row row(IncidentId id, Head head) {
    PostmortemColumns state = PostmortemColumns.of(head.state());
    return Row.of(id)
        .word("state", PostmortemStage.of(head.state()))
        .text("stateBy", state.by())
        .instant("stateAt", state.at())
        .text("asWritten", state.asWritten())
        .instant("publishedAt", state.publication().map(Publication::at))
        .text("publishedBy", state.publication().map(Publication::by))
        .text("audiences", state.publication().map(Publication::audiences).map(Texts::write))
        .text("summary", state.publication().map(Publication::summary))
        .word("edition", head.edition())
        .text("owner", head.people().owner())
        .text("facilitator", head.people().facilitator())
        .text("reporter", head.people().reporter())
        .texts("authors", head.people().authors())
        .texts("reviewers", head.people().reviewers())
        .texts("attendees", head.people().attendees())
        .day("reviewedOn", head.reviewedOn())
        .text("stated", head.statedDuration())
        .texts("regions", head.regions())
        .text("trigger", head.trigger().map(Trigger::statement))
        .number("triggerEvent", head.trigger().flatMap(Trigger::event).map(EventId::number))
        .text("topGate", head.topGate());
  }

  private static PostmortemState state(Fields row, List<Approval> approvals) throws SQLException {
    return switch (row.word(PostmortemStage.class, "state")) {
      case DRAFT -> new PostmortemState.Draft();
      case IN_REVIEW ->
          new PostmortemState.InReview(row.text("state_by"), row.instant("state_at"), approvals);
      case REVIEWED -> new PostmortemState.Reviewed(approvals, row.instant("state_at"));
      case PUBLISHED -> new PostmortemState.Published(approvals, publication(row));
      case CLOSED ->
          new PostmortemState.Closed(
              approvals, publication(row), row.text("state_by"), row.instant("state_at"));
      case CLOSED_BEFORE -> new PostmortemState.ClosedBefore(row.text("state_as_written"));
    };
  }

  private static Publication publication(Fields row) throws SQLException {
    return new Publication(
        row.instant("published_at"),
        row.text("published_by"),
        row.texts("audiences"),
        row.text("published_summary"));
  }

  private static People people(Fields row) throws SQLException {
    return new People(
        row.text("owner"),
        row.text("facilitator"),
        row.text("reporter"),
        row.texts("authors"),
        row.texts("reviewers"),
        row.texts("attendees"));
  }

  private List<IncidentId> covers(IncidentId id) {
    return sql.list(
        """
        SELECT covers
        FROM covered_incident
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row -> new IncidentId(row.text("covers")));
  }

  private List<Approval> approvals(IncidentId id) {
    return sql.list(
        """
        SELECT approved_by, approved_at
        FROM approval
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row -> new Approval(row.text("approved_by"), row.instant("approved_at")));
  }

  private List<Link> links(IncidentId id) {
    return sql.list(
        """
        SELECT kind, label, address
        FROM document_link
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row -> new Link(row.word(LinkKind.class, "kind"), row.text("label"), row.text("address")));
  }
}
