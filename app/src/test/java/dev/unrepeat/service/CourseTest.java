package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.NOW;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.course.Deadline;
import dev.unrepeat.course.Step;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.writing.PartSort;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {
  private static final Viewer MEI = new Viewer("Mei Lin", "mei@lumen.example", Role.FACILITATOR);
  private static final Viewer TOM = new Viewer("Tom Weiss", "tom@lumen.example", Role.VIEWER);

  @TempDir Path folder;
  private Desk desk;
  private IncidentId id;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    id = incident(Severity.SEV2, "2026-01-14T12:00:00Z");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void goesFromDraftToClosedAndBack() {
    staff("Tom Weiss <tom@lumen.example>");
    desk.course.submit(INES, id);
    refused("you have to be one of its reviewers", () -> desk.course.approve(RAVI, id, 0));
    refused("The score is", () -> desk.course.approve(TOM, id, 0));
    openGate();
    StoredRecord reviewed = desk.course.approve(TOM, id, 0);
    assertThat(reviewed.postmortem().state()).isInstanceOf(PostmortemState.Reviewed.class);

    refused("takes the role facilitator", () -> publish(INES, Edition.FINAL));
    publish(MEI, Edition.PRELIMINARY);
    refused("the final edition", () -> desk.course.close(MEI, id));
    publish(MEI, Edition.FINAL);
    desk.ledger.change(
        INES,
        id,
        "proposed an action",
        before ->
            before
                .postmortem()
                .withActions(
                    List.of(ActionItem.proposed(new ActionItemId(1), "Add a readiness probe"))));
    refused("the end of A1, which is proposed.", () -> desk.course.close(MEI, id));
    refused("takes the role facilitator", () -> turn(INES, Turn.DECLINATION, "Done elsewhere"));
    turn(MEI, Turn.DECLINATION, "Done elsewhere");
    StoredRecord closed = desk.course.close(MEI, id);
    assertThat(closed.postmortem().state()).isInstanceOf(PostmortemState.Closed.class);

    refused("Say why", () -> desk.course.reopen(MEI, id, " "));
    desk.course.reopen(MEI, id, "The cause came back.");
    CourseStatus status = status();
    assertThat(status.steps())
        .extracting(CourseStep::kind)
        .containsExactly(
            CourseStep.Kind.SUBMISSION,
            CourseStep.Kind.APPROVAL,
            CourseStep.Kind.PUBLICATION,
            CourseStep.Kind.PUBLICATION,
            CourseStep.Kind.CLOSURE,
            CourseStep.Kind.REOPENING);
    assertThat(status.steps().getLast().reason()).isEqualTo("The cause came back.");
    assertThat(desk.incidents.history(INES, id))
        .extracting(HistoryLine::what)
        .contains("handed it in for review", "approved it", "closed it", "reopened it");
  }

  @Test
  void asksForApprovalOfWhatChangedSince() {
    staff("Tom Weiss <tom@lumen.example>");
    desk.course.submit(INES, id);
    openGate();
    desk.course.approve(TOM, id, 0);
    assertThat(status().changedSince()).isEmpty();
    long seen = desk.incidents.get(TOM, id).versions().record();
    desk.incidents.describe(INES, id, seen, Description.titled("Card payments fail"));
    assertThat(status().changedSince())
        .extracting(one -> one.by())
        .containsExactly("Tom Weiss <tom@lumen.example>");
    refused("changed while you were reading", () -> desk.course.approve(TOM, id, seen));
    desk.course.approve(TOM, id, seen + 1);
    assertThat(status().changedSince()).isEmpty();
  }

  @Test
  void saysWhyItWasReturned() {
    staff("tom@lumen.example");
    desk.course.submit(INES, id);
    refused("Say why", () -> desk.course.giveBack(TOM, id, ""));
    desk.course.giveBack(TOM, id, "The trigger is missing.");
    assertThat(status().checklist().steps())
        .extracting(Step::what)
        .contains("Answer why Tom Weiss returned it: The trigger is missing.");
  }

  @Test
  void isApprovedByNoOwnerAlone() {
    Viewer owner = new Viewer("Ines Okafor", "ines@lumen.example", Role.ADMINISTRATOR);
    staff();
    desk.course.submit(INES, id);
    openGate();
    refused("approved by its owner alone", () -> desk.course.approve(owner, id, 0));
    StoredRecord record = desk.incidents.get(owner, id);
    assertThat(desk.course.whyNotApprove(owner, record))
        .hasValueSatisfying(why ->
            assertThat(why).contains("owner alone", "another reviewer, or ask a facilitator"));
    assertThat(desk.course.whyNotApprove(MEI, record)).isEmpty();
    assertThat(desk.course.approve(MEI, id, 0).postmortem().state())
        .isInstanceOf(PostmortemState.Reviewed.class);
  }

  @Test
  void takesNobodyForAnotherWhoseNameTheyTook() {
    Viewer taker = new Viewer("Tom Weiss", "yuki@lumen.example", Role.VIEWER);
    staff("Tom Weiss <tom@lumen.example>");
    desk.course.submit(INES, id);
    openGate();
    refused("you have to be one of its reviewers", () -> desk.course.approve(taker, id, 0));
    refused("you have to be one of its reviewers", () -> desk.course.giveBack(taker, id, "No"));
    Viewer renamed = new Viewer("Somebody Else", "ines@lumen.example", Role.FACILITATOR);
    staffed(people());
    refused("approved by its owner alone", () -> desk.course.approve(renamed, id, 0));
  }

  @Test
  void asksForTheAccountOfWhoeverIsNamedOnly() {
    staff("Tom Weiss");
    refused(
        "\"Tom Weiss\", its reviewer, is written as a name only",
        () -> desk.course.submit(INES, id));
    assertThat(status().checklist().steps())
        .extracting(Step::what)
        .contains(
            "Say by which account the reviewer \"Tom Weiss\" signs in: write the mail address");
    desk.database.write(() ->
        new AccountStore(desk.database)
            .add("Tom Weiss", "tom@lumen.example", Role.VIEWER, Optional.empty(), NOW));
    staffed(people("tom weiss"));
    assertThat(desk.incidents.get(INES, id).postmortem().people().reviewers())
        .containsExactly("Tom Weiss <tom@lumen.example>");
    staffed(people("TOM@lumen.example", "Tom Weiss"));
    assertThat(desk.incidents.get(INES, id).postmortem().people().reviewers())
        .containsExactly("Tom Weiss <tom@lumen.example>");
  }

  @Test
  void letsNobodyVerifyTheirOwnActionUnderAnotherName() {
    desk.database.write(() ->
        new AccountStore(desk.database)
            .add("Ravi Menon", "ravi@lumen.example", Role.AUTHOR, Optional.empty(), NOW));
    own("ravi menon");
    turn(INES, Turn.ACCEPTANCE, "");
    assertThat(action().owner()).isEqualTo(new Owner.Person("Ravi Menon <ravi@lumen.example>"));
    turn(INES, Turn.COMPLETION, "");
    Viewer renamed = new Viewer("Somebody Else", "ravi@lumen.example", Role.FACILITATOR);
    refused(
        "Somebody else than its owner",
        () -> turn(renamed, Turn.VERIFICATION, "The probe caught a bad rollout."));
    turn(INES, Turn.VERIFICATION, "The probe caught a bad rollout.");
    assertThat(action().state()).isInstanceOf(ActionState.Verified.class);
  }

  @Test
  void asksAFacilitatorWhereTheOwnerHasNoAccount() {
    own("Ravi Menon");
    turn(INES, Turn.ACCEPTANCE, "");
    turn(INES, Turn.COMPLETION, "");
    refused(
        "takes the role facilitator",
        () -> turn(RAVI, Turn.VERIFICATION, "The probe caught a bad rollout."));
    turn(MEI, Turn.VERIFICATION, "The probe caught a bad rollout.");
  }

  private ActionItem action() {
    return desk.incidents.get(INES, id).postmortem().actions().getFirst();
  }

  private void own(String owner) {
    new Writing(desk.ledger, desk.shelf)
        .add(
            INES,
            id,
            PartSort.ACTION,
            Map.of("what", "Add a readiness probe", "owner", owner, "due", "2026-02-01"),
            Optional.empty());
  }

  @Test
  void waivesARequiredOneWithReasonAndName() {
    assertThat(status().requirement())
        .isEqualTo(new Requirement.Required(List.of("It is a SEV2.")));
    refused("takes the role facilitator", () -> desk.waivers.waive(INES, id, "A twin"));
    refused("Say why", () -> desk.waivers.waive(MEI, id, ""));
    Requirement.Waived waived = desk.waivers.waive(MEI, id, "A twin of last week's");
    assertThat(status().requirement()).isEqualTo(waived);
    assertThat(waived.reasons()).containsExactly("It is a SEV2.");
    assertThat(desk.waivers.list(INES)).extracting(one -> one.id()).containsExactly(id);
    desk.incidents.show(INES, id, new Visibility.Circle(List.of(INES.address())));
    assertThat(desk.waivers.list(RAVI)).isEmpty();
    desk.waivers.withdraw(new Viewer("Mei Lin", INES.address(), Role.FACILITATOR), id);
    assertThat(status().requirement()).isInstanceOf(Requirement.Required.class);
  }

  @Test
  void takesTheWishOfAnybodyForReasonEnough() {
    IncidentId small = incident(Severity.SEV4, "2026-01-14T12:00:00Z");
    refused("nothing to waive", () -> desk.waivers.waive(MEI, small, "Small"));
    desk.waivers.ask(TOM, small, "It was close.");
    refused("Tom Weiss has asked for it already", () -> desk.waivers.ask(RAVI, small, ""));
    assertThat(desk.reading.of(INES, desk.incidents.get(INES, small)).requirement())
        .isEqualTo(new Requirement.Required(List.of("Tom Weiss asked for it: It was close.")));
    assertThat(desk.incidents.history(INES, small))
        .contains(
            new HistoryLine(
                NOW,
                "Tom Weiss",
                "asked for a postmortem",
                "asked for",
                "",
                "Tom Weiss: It was close."));
  }

  @Test
  void gathersSmallIncidentsIntoOneReview() {
    IncidentId first = incident(Severity.SEV3, "2026-01-10T12:00:00Z");
    IncidentId second = incident(Severity.SEV4, "2026-01-11T12:00:00Z");
    assertThat(desk.coverage.candidates(INES))
        .extracting(one -> one.id())
        .containsExactlyInAnyOrder(first, second);
    refused("at least two", () -> desk.coverage.batch(INES, List.of(first, first)));
    refused("cannot share a review", () -> desk.coverage.batch(INES, List.of(first, id)));
    StoredRecord batch = desk.coverage.batch(INES, List.of(first, second));
    assertThat(batch.postmortem().alsoCovers()).containsExactly(second);
    assertThat(desk.coverage.candidates(INES)).isEmpty();
    assertThat(desk.reading.of(INES, desk.incidents.get(INES, second)).coveredBy())
        .containsExactly(first);
    refused("is told by the postmortem of " + first, () -> desk.coverage.cover(INES, id, second));
    refused("tells of other incidents itself", () -> desk.coverage.cover(INES, id, first));
    assertThat(desk.coverage.uncover(INES, first, second).postmortem().alsoCovers()).isEmpty();
  }

  @Test
  void saysHowLateItIs() {
    IncidentId late = incident(Severity.SEV1, "2026-01-02T10:00:00Z");
    CourseStatus status = desk.reading.of(INES, desk.incidents.get(INES, late));
    Deadline draft = status.pressing().orElseThrow();
    assertThat(draft.due()).isEqualTo(Instant.parse("2026-01-04T10:00:00Z"));
    assertThat(draft.overdue(NOW)).isTrue();
  }

  @Test
  void namesPeopleWithoutOverwritingWhatSomebodyElseNamed() {
    staff("Tom Weiss <tom@lumen.example>");
    refused(
        "Somebody has named other people meanwhile",
        () ->
            desk.course.staff(
                RAVI, id, People.NOBODY, people("mei@lumen.example"), Optional.empty()));
  }

  private void staff(String... reviewers) {
    desk.course.staff(INES, id, People.NOBODY, people(reviewers), Optional.empty());
  }

  private void staffed(People people) {
    People now = desk.incidents.get(INES, id).postmortem().people();
    desk.course.staff(INES, id, now, people, Optional.empty());
  }

  private static People people(String... reviewers) {
    return new People(
        "Ines Okafor <ines@lumen.example>",
        "Mei Lin",
        "",
        List.of(),
        List.of(reviewers),
        List.of());
  }

  /// Lets the score pass, as people can who judge otherwise.
  private void openGate() {
    for (Criterion criterion : Criterion.values()) {
      desk.reviews.overrule(
          INES, id, criterion, new BigDecimal("4.5"), "Looked at it.", Optional.empty());
    }
  }

  private StoredRecord publish(Viewer viewer, Edition edition) {
    return desk.course.publish(
        viewer, id, List.of("all of engineering"), "Checkout failed for an hour.", edition);
  }

  private StoredRecord turn(Viewer viewer, Turn turn, String text) {
    return desk.actions.turn(viewer, id, new ActionItemId(1), turn, TurnNote.of(text));
  }

  private CourseStatus status() {
    return desk.reading.of(INES, desk.incidents.get(INES, id));
  }

  private IncidentId incident(Severity severity, String resolved) {
    Postmortem made =
        desk.incidents
            .create(
                INES,
                new Description(
                    "Checkout fails",
                    IncidentKind.OUTAGE,
                    Optional.of(severity),
                    List.of(),
                    List.of(),
                    Detection.UNKNOWN))
            .postmortem();
    IncidentId number = made.incident().id();
    desk.incidents.mark(
        INES,
        number,
        1,
        new Milestone(
            MilestoneKind.RESOLVED,
            Instant.parse(resolved),
            Certainty.CONFIRMED,
            Optional.empty(),
            ""));
    return number;
  }

  private static void refused(String sentence, ThrowingCallable step) {
    assertThatExceptionOfType(Refused.class).isThrownBy(step).withMessageContaining(sentence);
  }
}
