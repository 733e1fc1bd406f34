package dev.unrepeat.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Approval;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.ResponderRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecklistTest {
  private static final CourseFacts NOTHING = facts(List.of(), List.of(), 0);

  @Test
  void asksForNothingWhileItBurns() {
    Checklist burning = Checklist.of(Course.draft(), NOTHING);
    assertThat(burning.steps()).isEmpty();
    assertThat(burning.heading()).startsWith("Not while it burns");
  }

  @Test
  void namesWhatADraftMissesAndWhoHasIt() {
    Checklist fresh =
        Checklist.of(Course.resolved(Course.draft(), "2026-10-14T15:00:00Z"), NOTHING);
    assertThat(fresh.next().map(Step::what))
        .contains("Name who owns it: one person who answers for it");
    assertThat(fresh.steps())
        .extracting(Step::what)
        .contains("Write the summary", "Find the causes");

    Checklist staffed = Checklist.of(Course.staffed("Tom Weiss <tom@lumen.example>"), NOTHING);
    assertThat(staffed.next())
        .contains(
            new Step("Hand it in for review", "Ines Okafor, owner", true, Step.Place.TRANSITION));
  }

  @Test
  void warnsOfAFacilitatorWhoResponded() {
    Postmortem staffed = Course.staffed("Tom Weiss <tom@lumen.example>");
    Postmortem responded =
        staffed.withIncident(
            staffed
                .incident()
                .withResponders(List.of(new Responder("ravi menon", ResponderRole.ON_CALL, ""))));
    assertThat(Checklist.of(responded, NOTHING).steps())
        .extracting(Step::what)
        .contains("Find another facilitator: Ravi Menon took part in the response");
  }

  @Test
  void repeatsWhyItWasReturnedAndCountsOpenComments() {
    CourseStep back =
        new CourseStep(CourseStep.Kind.RETURN, "Tom Weiss", Course.END, "The trigger is missing.");
    assertThat(Checklist.of(Course.staffed(), facts(List.of(back), List.of(), 2)).steps())
        .extracting(Step::what)
        .contains(
            "Answer why Tom Weiss returned it: The trigger is missing.",
            "Answer or resolve the 2 open comments");
  }

  @Test
  void waitsForEachReviewerAndForTheGate() {
    Postmortem review =
        Course.staffed("Tom Weiss <tom@lumen.example>", "Mei Lin <mei@lumen.example>")
            .course()
            .submit("Ines Okafor", Course.END)
            .course()
            .approve(new Approval("T. Weiss <TOM@lumen.example>", Course.END));
    GateSentence low =
        new GateSentence("The score is 2.90; the gate asks for 3.5.", Step.Place.SCORE);
    Checklist list = Checklist.of(review, facts(List.of(), List.of(low), 0));
    assertThat(list.steps())
        .filteredOn(Step::must)
        .containsExactly(
            new Step(
                "Lift the score over its gate: " + low.sentence(),
                "Ines Okafor, owner",
                true,
                Step.Place.SCORE),
            new Step(
                "Approve it, or return it with a reason",
                "Mei Lin, reviewer",
                true,
                Step.Place.TRANSITION));
  }

  @Test
  void listsEveryPromiseBeforeTheEnd() {
    Postmortem published =
        published()
            .withActions(
                List.of(
                    Course.action(1),
                    Course.action(2).decline("Not worth it", "Ravi Menon", Course.END)));
    assertThat(Checklist.of(published, NOTHING).steps())
        .extracting(Step::what)
        .containsExactly("Publish the final edition", "A1: accept or decline it", "Close it");
  }

  @Test
  void asksForTheAccountOfEachOwnerWhoIsANameAlone() {
    Postmortem published =
        published()
            .withActions(
                List.of(
                    Course.action(1).ownedBy(new Owner.Person("Ravi Menon")),
                    Course.action(2).ownedBy(new Owner.Person("Ines Okafor <ines@lumen.example>")),
                    Course.action(3).ownedBy(new Owner.Person("Ravi Menon"))));

    assertThat(Checklist.of(published, NOTHING).steps())
        .filteredOn(step -> step.what().contains("account"))
        .extracting(Step::what)
        .containsExactly(
            "A1, A3: say by which account \"Ravi Menon\" signs in; no reminder reaches a name alone");
  }

  @Test
  void saysWhyThereIsNothingToDo() {
    Postmortem draft = Course.staffed();
    Requirement waived =
        new Requirement.Waived(List.of(), "A twin of last week's", "Ravi Menon", Course.END);
    assertThat(
            Checklist.of(
                    draft,
                    new CourseFacts(waived, Optional.empty(), List.of(), List.of(), 0, List.of()))
                .heading())
        .isEqualTo("Ravi Menon decided to go without one: A twin of last week's");
    assertThat(
            Checklist.of(
                    draft,
                    new CourseFacts(
                        new Requirement.NotRequired(),
                        Optional.of(new IncidentId("INC-2026-041")),
                        List.of(),
                        List.of(),
                        0,
                        List.of()))
                .heading())
        .contains("INC-2026-041 tells of this incident too");
  }

  private static Postmortem published() {
    return Course.staffed("Tom Weiss <tom@lumen.example>")
        .course()
        .submit("Ines Okafor", Course.END)
        .course()
        .approve(new Approval("Tom Weiss <tom@lumen.example>", Course.END))
        .course()
        .publish(
            new Publication(Course.END, "Ravi Menon", List.of("all of engineering"), "It failed."),
            Edition.PRELIMINARY);
  }

  private static CourseFacts facts(
      List<CourseStep> steps, List<GateSentence> gate, int openComments) {
    return new CourseFacts(
        new Requirement.NotRequired(), Optional.empty(), steps, gate, openComments, List.of());
  }
}
