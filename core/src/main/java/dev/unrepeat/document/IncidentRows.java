package dev.unrepeat.document;

import dev.unrepeat.model.Approval;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.ResponderRole;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import java.util.List;

/// The facts of the incident and of its postmortem in the ledger: one line for what is single, one
/// for each milestone, responder, link and piece of evidence.
final class IncidentRows {
  private IncidentRows() {}

  static Row of(Postmortem record) {
    Incident incident = record.incident();
    Row row =
        Row.empty()
            .naming("incident", incident.id().toString())
            .put("title", incident.title())
            .put("kind", incident.kind())
            .put("severity", incident.severity())
            .put("services", incident.services().stream().map(ServiceName::value).toList())
            .put("tags", incident.tags().stream().map(Tag::value).toList())
            .put("detection", incident.detection().means())
            .put("detectedBy", incident.detection().by());
    switch (incident.visibility()) {
      case Visibility.Everybody everybody -> {}
      case Visibility.Circle circle -> row.put("circle", circle.people());
    }
    People people = record.people();
    return row.put("created", incident.createdAt().toString())
        .put("alsoCovers", record.alsoCovers().stream().map(IncidentId::value).toList())
        .put("state", state(record.state()))
        .put("edition", record.edition())
        .put("owner", people.owner())
        .put("facilitator", people.facilitator())
        .put("reporter", people.reporter())
        .put("authors", people.authors())
        .put("reviewers", people.reviewers())
        .put("attendees", people.attendees())
        .put("reviewed", record.reviewedOn())
        .put("duration", record.statedDuration());
  }

  static Incident incident(Row row, List<Responder> responders, List<Milestone> milestones) {
    return new Incident(
        new IncidentId(row.text("incident")),
        row.text("title"),
        row.word("kind", IncidentKind.class),
        row.findWord("severity", Severity.class),
        row.texts("services").stream().map(ServiceName::new).toList(),
        row.texts("tags").stream().map(Tag::new).toList(),
        new Detection(row.word("detection", DetectionMeans.class), row.text("detectedBy")),
        row.has("circle") ? new Visibility.Circle(row.texts("circle")) : Visibility.EVERYBODY,
        responders,
        new Milestones(milestones),
        row.instant("created"));
  }

  static List<IncidentId> alsoCovers(Row row) {
    return row.texts("alsoCovers").stream().map(IncidentId::new).toList();
  }

  static Edition edition(Row row) {
    return row.word("edition", Edition.class);
  }

  static People people(Row row) {
    return new People(
        row.text("owner"),
        row.text("facilitator"),
        row.text("reporter"),
        row.texts("authors"),
        row.texts("reviewers"),
        row.texts("attendees"));
  }

  private static Row state(PostmortemState state) {
    Row row = Row.empty();
    return switch (state) {
      case PostmortemState.Draft s -> row.put("is", "draft");
      case PostmortemState.InReview s ->
          row.put("is", "in review")
              .put("by", s.by())
              .put("at", s.since().toString())
              .putRows("approvals", s.approvals(), IncidentRows::of);
      case PostmortemState.Reviewed s ->
          row.put("is", "reviewed")
              .putRows("approvals", s.approvals(), IncidentRows::of)
              .put("at", s.at().toString());
      case PostmortemState.Published s ->
          row.put("is", "published")
              .putRows("approvals", s.approvals(), IncidentRows::of)
              .put("publication", of(s.publication()));
      case PostmortemState.Closed s ->
          row.put("is", "closed")
              .putRows("approvals", s.approvals(), IncidentRows::of)
              .put("publication", of(s.publication()))
              .put("by", s.by())
              .put("at", s.at().toString());
      case PostmortemState.ClosedBefore s ->
          row.put("is", "closed before").put("asWritten", s.asWritten());
    };
  }

  static PostmortemState state(Row incident, String name) {
    Row row = incident.row(name).orElseGet(Row::empty);
    List<Approval> approvals =
        row.rows("approvals", a -> new Approval(a.text("by"), a.instant("at")));
    return switch (row.text("is")) {
      case "in review" ->
          new PostmortemState.InReview(row.text("by"), row.instant("at"), approvals);
      case "reviewed" -> new PostmortemState.Reviewed(approvals, row.instant("at"));
      case "published" -> new PostmortemState.Published(approvals, publication(row));
      case "closed" ->
          new PostmortemState.Closed(
              approvals, publication(row), row.text("by"), row.instant("at"));
      case "closed before" -> new PostmortemState.ClosedBefore(row.text("asWritten"));
      default -> PostmortemState.DRAFT;
    };
  }

  private static Row of(Approval approval) {
    return Row.empty().put("by", approval.by()).put("at", approval.at().toString());
  }

  private static Row of(Publication publication) {
    return Row.empty()
        .put("at", publication.at().toString())
        .put("by", publication.by())
        .put("audiences", publication.audiences())
        .put("summary", publication.summary());
  }

  private static Publication publication(Row state) {
    Row row = state.row("publication").orElseGet(Row::empty);
    return new Publication(
        row.instant("at"), row.text("by"), row.texts("audiences"), row.text("summary"));
  }

  static Row of(Responder responder) {
    return Row.empty()
        .naming("responder", responder.name())
        .put("role", responder.role())
        .put("part", responder.part());
  }

  static Responder responder(Row row) {
    return new Responder(
        row.text("responder"), row.word("role", ResponderRole.class), row.text("part"));
  }

  static Row of(Milestone milestone) {
    return Row.empty()
        .put("milestone", milestone.kind())
        .put("at", milestone.at().toString())
        .put("certainty", milestone.certainty())
        .put("event", milestone.event())
        .put("reason", milestone.reason());
  }

  static Milestone milestone(Row row) {
    return new Milestone(
        row.word("milestone", MilestoneKind.class),
        row.instant("at"),
        row.word("certainty", Certainty.class),
        row.find("event").map(EventId::parse),
        row.text("reason"));
  }

  static Row of(Link link) {
    return Row.empty()
        .put("link", link.kind())
        .put("label", link.label())
        .put("to", link.address());
  }

  static Link link(Row row) {
    return new Link(row.word("link", LinkKind.class), row.text("label"), row.text("to"));
  }

  static Row of(Evidence evidence) {
    return Row.empty()
        .naming("evidence", evidence.id().toString())
        .put("name", evidence.name())
        .put("source", evidence.source())
        .put("bytes", evidence.bytes())
        .put("sha256", evidence.sha256())
        .put("added", evidence.addedAt().toString());
  }

  static Evidence evidence(Row row) {
    return new Evidence(
        EvidenceId.parse(row.text("evidence")),
        row.text("name"),
        row.text("source"),
        row.number("bytes"),
        row.text("sha256"),
        row.instant("added"));
  }
}
