package dev.unrepeat.web.course;

import dev.unrepeat.course.RuleAnswer;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Course;
import dev.unrepeat.service.CourseStatus;
import dev.unrepeat.service.Practice;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.chat.Announcements;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the view of the course page from a record, its status, and what was typed.
final class CourseRows {
  private static final String NO_END =
      "They are counted from the end of the incident, which is not known yet.";

  private final StoredRecord record;
  private final Postmortem postmortem;
  private final CourseStatus status;
  private final Optional<Form> typed;
  private final Viewer viewer;

  private final Announcements announcements;
  private final Map<String, String> names;
  private final Optional<String> noApproval;

  CourseRows(
      Viewer viewer,
      StoredRecord record,
      CourseStatus status,
      Optional<Form> typed,
      Announcements announcements,
      Map<String, String> names,
      Optional<String> noApproval) {
    this.names = names;
    this.noApproval = noApproval;
    this.announcements = announcements;
    this.viewer = viewer;
    this.record = record;
    this.postmortem = record.postmortem();
    this.status = status;
    this.typed = typed;
  }

  CourseView view(Frame frame, String refusal) {
    IncidentId id = postmortem.incident().id();
    Optional<Publication> publication = publication();
    return new CourseView(
        frame,
        DocumentHead.of(postmortem, DocumentHead.Tab.COURSE),
        CoursePanel.of(postmortem, status),
        refusal.isEmpty() ? List.of() : refusal.lines().toList(),
        Places.incident(id),
        record.versions().record(),
        move(),
        status.deadlines().stream().map(one -> DeadlineRow.of(one, status.now())).toList(),
        noDeadlines(),
        status.check().answers().stream().map(CourseRows::rule).toList(),
        wish(),
        people(),
        postmortem.state().approved().stream()
            .map(approval ->
                NamedPerson.name(approval.by()) + ", on " + Printing.minute(approval.at()) + " UTC")
            .toList(),
        status.changedSince().stream().map(one -> NamedPerson.name(one.by())).toList(),
        publication.map(this::told).orElse(""),
        publication.map(Publication::summary).orElse(""),
        status.steps().reversed().stream()
            .map(step ->
                new CourseView.StepTaken(
                    Printing.minute(step.at()), step.kind().words(), step.by(), step.reason()))
            .toList(),
        postmortem.actions().stream()
            .filter(
                action -> action.state().open() || action.state() instanceof ActionState.Deferred)
            .map(action -> ActionRow.of(id, action, names))
            .toList(),
        viewer.is(Role.AUTHOR),
        field("other", ""));
  }

  private String noDeadlines() {
    if (Practice.is(postmortem.incident())) {
      return "None: this is a practice copy, and it takes the time you need.";
    }
    return switch (status.requirement()) {
      case Requirement.Waived waived -> "None: its postmortem is waived.";
      case Requirement.NotRequired none when postmortem.over() ->
          "None: no rule of the policy asks for a postmortem of this incident.";
      case Requirement.NotRequired none -> NO_END;
      case Requirement.NotKnown open -> NO_END;
      case Requirement.Required required -> NO_END;
    };
  }

  private Field field(String name, String stored) {
    return typed
        .filter(form -> form.sent(name))
        .map(form -> form.field(name))
        .orElseGet(() -> Field.of(name, stored));
  }

  private Optional<CourseView.Move> move() {
    if (!postmortem.over() || !status.coveredBy().isEmpty()) {
      return Optional.empty();
    }
    return switch (postmortem.state()) {
      case PostmortemState.Draft draft ->
          status.requirement() instanceof Requirement.Waived
              ? Optional.empty()
              : Optional.of(move("submission", List.of(), false));
      case PostmortemState.InReview review ->
          Optional.of(
              move(
                  "approval",
                  postmortem.people().awaited(review.approvals()).stream()
                      .map(NamedPerson::name)
                      .toList(),
                  true));
      case PostmortemState.Reviewed reviewed -> Optional.of(move("publication", List.of(), true));
      case PostmortemState.Published published ->
          Optional.of(
              move(
                  postmortem.edition() == Edition.PRELIMINARY ? "publication" : "closure",
                  List.of(),
                  false));
      case PostmortemState.Closed closed -> Optional.of(move("reopening", List.of(), false));
      case PostmortemState.ClosedBefore before -> Optional.empty();
    };
  }

  private boolean may(String kind) {
    return switch (kind) {
      case "submission" -> viewer.is(Role.AUTHOR);
      case "approval" -> Course.mayReview(viewer, postmortem.people());
      default -> viewer.is(Role.FACILITATOR);
    };
  }

  static List<String> audiences(Form form) {
    return Arrays.stream(form.text("audiences").split("[,\n]"))
        .map(String::strip)
        .filter(audience -> !audience.isEmpty())
        .toList();
  }

  private CourseView.Move move(String kind, List<String> awaited, boolean mayReturn) {
    String edition = typed.map(form -> form.text("edition")).orElse("final");
    return new CourseView.Move(
        kind,
        awaited,
        may(kind),
        noApproval.map(sentences -> sentences.lines().toList()).orElse(List.of()),
        mayReturn && Course.mayReview(viewer, postmortem.people()),
        field("reason", ""),
        field("audiences", ""),
        field("summary", publication().map(Publication::summary).orElseGet(this::summary)),
        List.of(
            new Choice("final", "Final edition", !edition.equals("preliminary")),
            new Choice(
                "preliminary", "Preliminary, more is to come", edition.equals("preliminary"))),
        announcements.audiences().stream()
            .map(one -> "%s (%s)".formatted(one.name(), one.places()))
            .collect(Collectors.joining(", ")),
        typed
            .filter(form -> !form.text("look").isEmpty())
            .map(form -> announcements.preview(postmortem, audiences(form), form.text("summary"))));
  }

  private static CourseView.RuleRow rule(RuleAnswer answer) {
    return switch (answer.verdict()) {
      case ASKS -> new CourseView.RuleRow("warn", "i-flag", answer.rule(), answer.sentence());
      case SILENT -> new CourseView.RuleRow("info", "i-check", answer.rule(), answer.sentence());
      case NOT_KNOWN ->
          new CourseView.RuleRow("info", "i-question", answer.rule(), answer.sentence());
    };
  }

  private CourseView.Wish wish() {
    boolean draft = postmortem.state() instanceof PostmortemState.Draft;
    boolean waived = status.requirement() instanceof Requirement.Waived;
    boolean required = status.check().requirement() instanceof Requirement.Required;
    return new CourseView.Wish(
        draft && !required && status.request().isEmpty(),
        field("asking", ""),
        draft && required && !waived && viewer.is(Role.FACILITATOR),
        field("waiver", ""),
        waived && viewer.is(Role.FACILITATOR),
        "/policy");
  }

  private CourseView.People people() {
    People people = postmortem.people();
    Function<List<String>, String> lines = names -> String.join("\n", names);
    return new CourseView.People(
        field("owner", people.owner()),
        field("facilitator", people.facilitator()),
        field("reviewers", lines.apply(people.reviewers())),
        field("authors", lines.apply(people.authors())),
        field("attendees", lines.apply(people.attendees())),
        field("reviewed-on", postmortem.reviewedOn().map(Object::toString).orElse("")),
        TypedPeople.mark(people),
        postmortem.facilitatorResponded()
            ? "%s took part in the response. Somebody who did not can ask more freely: find another facilitator."
                .formatted(NamedPerson.name(people.facilitator()))
            : "");
  }

  /// What the postmortem says in its summary, to be published as it is or in other words.
  private String summary() {
    return postmortem.body().stream()
        .filter(BodySection.Known.class::isInstance)
        .map(BodySection.Known.class::cast)
        .filter(known -> known.section() == Section.SUMMARY)
        .map(known -> known.text().strip().split("\\n\\s*\\n", 2)[0])
        .findFirst()
        .orElse("");
  }

  private Optional<Publication> publication() {
    return switch (postmortem.state()) {
      case PostmortemState.Published state -> Optional.of(state.publication());
      case PostmortemState.Closed state -> Optional.of(state.publication());
      case PostmortemState.Draft state -> Optional.empty();
      case PostmortemState.InReview state -> Optional.empty();
      case PostmortemState.Reviewed state -> Optional.empty();
      case PostmortemState.ClosedBefore state -> Optional.empty();
    };
  }

  private String told(Publication publication) {
    return "The %s edition was published on %s UTC by %s to %s."
        .formatted(
            postmortem.edition() == Edition.FINAL ? "final" : "preliminary",
            Printing.minute(publication.at()),
            publication.by().isEmpty() ? "somebody" : publication.by(),
            publication.audiences().isEmpty()
                ? "nobody in particular"
                : String.join(", ", publication.audiences()));
  }
}
