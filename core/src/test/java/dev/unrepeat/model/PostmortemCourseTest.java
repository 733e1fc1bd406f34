package dev.unrepeat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PostmortemCourseTest {
  private static final Instant NOW = Instant.parse("2026-10-15T09:00:00Z");
  private static final Publication WORD =
      new Publication(NOW, "Ravi Menon", List.of("all of engineering"), "Checkout failed.");

  @Test
  void isNotHandedInWhileItBurnsNorWithoutAnOwner() {
    Postmortem burning = Postmortem.draft(Incident.named(new IncidentId("INC-1"), "x", NOW));
    refused("not resolved yet", () -> burning.course().submit("Ines Okafor", NOW));
    refused("Name its owner first", () -> resolved(burning).course().submit("Ines Okafor", NOW));
  }

  @Test
  void isReviewedOnceEachNamedReviewerHasAgreed() {
    Postmortem review = review("Tom Weiss", "Mei Lin");
    Postmortem half = approve(review, "mei lin");
    assertThat(half.state()).isInstanceOf(PostmortemState.InReview.class);
    // The yes of a facilitator does not stand for that of a reviewer.
    assertThat(approve(half, "Ravi Menon").state()).isInstanceOf(PostmortemState.InReview.class);
    Postmortem whole = approve(half, "Tom Weiss");
    assertThat(whole.state())
        .isEqualTo(
            new PostmortemState.Reviewed(
                List.of(new Approval("mei lin", NOW), new Approval("Tom Weiss", NOW)), NOW));
  }

  @Test
  void isNeverApprovedByItsOwnerAlone() {
    refused("approved by its owner alone", () -> approve(review(), "ines okafor"));
    refused("approved by its owner alone", () -> approve(review("Ines Okafor"), "Ines Okafor"));
    assertThat(
            approve(approve(review("Ines Okafor", "Tom Weiss"), "Ines Okafor"), "Tom Weiss")
                .state())
        .isInstanceOf(PostmortemState.Reviewed.class);
    assertThat(approve(review(), "Ravi Menon").state())
        .isInstanceOf(PostmortemState.Reviewed.class);
  }

  @Test
  void asksForEachYesAgainAfterItWasReturned() {
    Postmortem half = approve(review("Tom Weiss", "Mei Lin"), "Mei Lin");
    Postmortem back = half.course().returnToDraft();
    assertThat(back.state()).isEqualTo(PostmortemState.DRAFT);
    assertThat(back.course().submit("Ines Okafor", NOW).state().approved()).isEmpty();
  }

  @Test
  void publishesAnEarlyWordFirstAndClosesTheFinalEditionOnly() {
    Postmortem reviewed = approve(review(), "Ravi Menon");
    Postmortem early = reviewed.course().publish(WORD, Edition.PRELIMINARY);
    refused("the final edition", () -> early.course().close("Ravi Menon", NOW));
    Postmortem last = early.course().publish(WORD, Edition.FINAL);
    refused("its final edition is the last", () -> last.course().publish(WORD, Edition.FINAL));
    Postmortem closed = last.course().close("Ravi Menon", NOW);
    refused("Reopen it first", () -> approve(closed, "Ravi Menon"));
    assertThat(closed.course().reopen()).isEqualTo(last);
  }

  @Test
  void closesWhenEveryPromiseIsKeptOrGivenUpWithAReason() {
    ActionItem proposed = ActionItem.proposed(new ActionItemId(1), "Add a readiness probe");
    Postmortem open =
        approve(review(), "Ravi Menon")
            .course()
            .publish(WORD, Edition.FINAL)
            .withActions(List.of(proposed));
    refused("the end of A1, which is proposed", () -> open.course().close("Ravi Menon", NOW));
    assertThat(
            open.withActions(List.of(proposed.decline("Done elsewhere", "Ravi Menon", NOW)))
                .course()
                .close("Ravi Menon", NOW)
                .state())
        .isInstanceOf(PostmortemState.Closed.class);
  }

  @Test
  void coversEachOtherIncidentOnce() {
    IncidentId other = new IncidentId("INC-2");
    Postmortem covering = review().cover(other);
    assertThat(covering.alsoCovers()).containsExactly(other);
    refused("covers INC-2 already", () -> covering.cover(other));
    refused("its own incident", () -> covering.cover(new IncidentId("INC-1")));
    assertThat(covering.uncover(other).alsoCovers()).isEmpty();
  }

  private static Postmortem review(String... reviewers) {
    return resolved(Postmortem.draft(Incident.named(new IncidentId("INC-1"), "x", NOW)))
        .withPeople(
            new People("Ines Okafor", "Ravi Menon", "", List.of(), List.of(reviewers), List.of()),
            Optional.empty())
        .course()
        .submit("Ines Okafor", NOW);
  }

  private static Postmortem resolved(Postmortem postmortem) {
    Milestone end =
        new Milestone(MilestoneKind.RESOLVED, NOW, Certainty.CONFIRMED, Optional.empty(), "");
    return postmortem.withIncident(postmortem.incident().mark(end));
  }

  private static Postmortem approve(Postmortem postmortem, String by) {
    return postmortem.course().approve(new Approval(by, NOW));
  }

  private static void refused(String sentence, ThrowingCallable step) {
    assertThatExceptionOfType(Refused.class).isThrownBy(step).withMessageContaining(sentence);
  }
}
