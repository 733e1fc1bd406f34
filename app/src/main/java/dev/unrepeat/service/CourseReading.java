package dev.unrepeat.service;

import dev.unrepeat.course.Checklist;
import dev.unrepeat.course.CourseFacts;
import dev.unrepeat.course.Deadlines;
import dev.unrepeat.course.GateSentence;
import dev.unrepeat.course.Policy;
import dev.unrepeat.course.RequirementCheck;
import dev.unrepeat.course.Step;
import dev.unrepeat.lint.Level;
import dev.unrepeat.model.ApprovedText;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemRequest;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.store.CommentStore;
import dev.unrepeat.store.CourseStore;
import dev.unrepeat.store.MeetingNoteStore;
import dev.unrepeat.store.WaiverStore;
import dev.unrepeat.text.Counted;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads where postmortems stand: for pages that show it, and before a step that asks for it.
public final class CourseReading {
  private static final int KEPT = 100;

  private final Ledger ledger;
  private final CourseStore courses;
  private final WaiverStore waivers;
  private final CommentStore comments;
  private final MeetingNoteStore proposals;
  private final Reviews reviews;
  private final TextFindings findings;
  private final Documents documents;
  private final WorkspaceSettings settings;
  private final Policy policy;
  private final Kept<RecordAt, String> texts = new Kept<>(KEPT);

  public CourseReading(
      Ledger ledger,
      CourseStore courses,
      WaiverStore waivers,
      CommentStore comments,
      MeetingNoteStore proposals,
      Reviews reviews,
      TextFindings findings,
      Documents documents,
      WorkspaceSettings settings,
      Policy policy) {
    this.settings = settings;
    this.ledger = ledger;
    this.courses = courses;
    this.waivers = waivers;
    this.comments = comments;
    this.proposals = proposals;
    this.reviews = reviews;
    this.findings = findings;
    this.documents = documents;
    this.policy = policy;
  }

  public Policy policy() {
    return policy;
  }

  /// Where a record stands that was read for this viewer already.
  public CourseStatus of(Viewer viewer, StoredRecord record) {
    Postmortem postmortem = record.postmortem();
    IncidentId id = postmortem.incident().id();
    Instant now = ledger.now();
    return ledger.read(() -> {
      Optional<PostmortemRequest> request = courses.request(id);
      List<CourseStep> steps = courses.steps(id);
      RequirementCheck check =
          RequirementCheck.of(
              postmortem,
              policy.required(),
              request,
              now,
              settings.givens(postmortem.incident(), postmortem.impact()));
      Requirement requirement =
          waivers.find(id).map(w -> (Requirement) w).orElseGet(check::requirement);
      List<IncidentId> covering =
          courses.covering(List.of(id), viewer.limitedTo()).stream()
              .map(CourseStore.Cover::postmortem)
              .toList();
      List<ApprovedText> changed = changedSince(record);
      List<GateSentence> gate = gate(viewer, record);
      int open = comments.open(id);
      CourseFacts facts =
          new CourseFacts(
              requirement,
              covering.stream().findFirst(),
              steps,
              gate,
              open,
              changed.stream().map(one -> NamedPerson.name(one.by())).toList());
      return new CourseStatus(
          check,
          requirement,
          request,
          covering,
          isDue(postmortem, requirement) ? new Deadlines(policy).of(postmortem, steps) : List.of(),
          proposed(postmortem, Checklist.of(postmortem, facts)),
          steps,
          gate,
          open,
          changed,
          now);
    });
  }

  /// A draft that nobody needs is late for nobody; once it is handed in, people wait for it.
  private static boolean isDue(Postmortem postmortem, Requirement requirement) {
    boolean needless =
        requirement instanceof Requirement.NotRequired
            && postmortem.state() instanceof PostmortemState.Draft;
    return !needless
        && !(requirement instanceof Requirement.Waived)
        && !Practice.is(postmortem.incident());
  }

  /// What a review meeting proposed is to be settled before the postmortem goes on.
  private Checklist proposed(Postmortem postmortem, Checklist checklist) {
    int open = checklist.steps().isEmpty() ? 0 : proposals.open(postmortem.incident().id());
    String leader = postmortem.people().facilitator();
    return open == 0
        ? checklist
        : checklist.and(
            new Step(
                "Commit or withdraw the %s of the review meeting; the soak time is %s"
                    .formatted(open == 1 ? "proposal" : open + " proposals", policy.soak().words()),
                leader.isBlank() ? "a facilitator" : leader + ", facilitator",
                false,
                Step.Place.MEETING));
  }

  /// What rubric and linter hold the next state back for; they judge a review and an end.
  List<GateSentence> gate(Viewer viewer, StoredRecord record) {
    return switch (record.postmortem().state()) {
      case PostmortemState.InReview review -> gate(record, reviews.of(record));
      case PostmortemState.Published published -> {
        boolean settled = record.postmortem().course().unsettled().isEmpty();
        yield gate(
            record,
            settled
                ? reviews.whenClosed(
                    record, record.postmortem().course().close(viewer.name(), ledger.now()))
                : reviews.of(record));
      }
      case PostmortemState.Draft draft -> List.of();
      case PostmortemState.Reviewed reviewed -> List.of();
      case PostmortemState.Closed closed -> List.of();
      case PostmortemState.ClosedBefore before -> List.of();
    };
  }

  private List<GateSentence> gate(StoredRecord record, Reviews.Scored scored) {
    List<GateSentence> gate = new ArrayList<>();
    scored.score().missing().forEach(said -> gate.add(new GateSentence(said, Step.Place.SCORE)));
    policy
        .findings()
        .ifPresent(lightest -> {
          long found =
              findings.of(record).findings().stream()
                  .filter(finding -> finding.level().atLeast(lightest))
                  .count();
          if (found > 0) {
            gate.add(new GateSentence(said(found, lightest), Step.Place.FINDINGS));
          }
        });
    return gate;
  }

  private static String said(long found, Level lightest) {
    return lightest == Level.ERROR
        ? Counted.of(found, "error")
        : Counted.of(found, "finding") + " of level " + lightest.word() + " or heavier";
  }

  /// What the document says, wherever the postmortem stands.
  String text(StoredRecord record) {
    return texts.get(RecordAt.of(record), () -> text(record.postmortem()));
  }

  private String text(Postmortem postmortem) {
    // Its state is no part of what was agreed to; the first such lines are those of the front
    // matter.
    return documents
        .write(postmortem.course().saying(), false)
        .replaceFirst("(?m)^state: .*\n", "")
        .replaceFirst("(?m)^edition: .*\n", "");
  }

  private List<ApprovedText> changedSince(StoredRecord record) {
    Postmortem postmortem = record.postmortem();
    if (postmortem.state().approved().isEmpty()) {
      return List.of();
    }
    List<ApprovedText> approved = courses.approvedTexts(postmortem.incident().id());
    String text = approved.isEmpty() ? "" : text(record);
    return approved.stream().filter(one -> !one.text().equals(text)).toList();
  }
}
