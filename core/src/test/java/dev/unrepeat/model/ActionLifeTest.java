package dev.unrepeat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionLifeTest {
  private static final String RAVI = "Ravi Menon <ravi@lumen.example>";
  private static final String INES = "Ines Okafor <ines@lumen.example>";
  private static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-10-20");
  private static final LocalDate SEEN_FROM = LocalDate.parse("2026-11-01");

  private static final ActionItem ACCEPTED =
      ActionItem.proposed(new ActionItemId(3), "Close the connection in a finally block")
          .ownedBy(new Owner.Person(RAVI))
          .dueOn(Optional.of(new DueDate(TODAY.plusDays(5), "")))
          .accept(INES, NOW);
  private static final ActionItem VERIFIED =
      ACCEPTED
          .start(RAVI, NOW)
          .complete(RAVI, NOW)
          .verify(new Verification(INES, NOW, "A load test held.", SEEN_FROM, "Pools leak."));

  @Test
  void keepsEachStepWithItsReason() {
    assertThat(VERIFIED.history())
        .extracting(StateChange::to)
        .containsExactly("accepted", "in progress", "done", "verified");
    assertThat(VERIFIED.history().getLast().reason()).isEqualTo("A load test held.");
  }

  @Test
  void isLookedAtOnceItsEffectCanBeSeen() {
    assertThat(VERIFIED.toLookAt(TODAY)).isFalse();
    assertThat(VERIFIED.toLookAt(SEEN_FROM)).isTrue();
    EffectSeen seen = new EffectSeen(INES, NOW, "No alert since.");
    assertThatThrownBy(() -> VERIFIED.work(seen, TODAY)).hasMessageContaining("from 2026-11-01 on");
    ActionItem worked = VERIFIED.work(seen, SEEN_FROM);
    assertThat(worked.toLookAt(SEEN_FROM)).isFalse();
    assertThat(worked.history().getLast().reason()).isEqualTo("it worked: No alert since.");
    assertThatThrownBy(() -> worked.work(seen, SEEN_FROM)).hasMessageContaining("already");
  }

  @Test
  void isNotJudgedByItsOwner() {
    EffectSeen own = new EffectSeen("Another Name <ravi@lumen.example>", NOW, "It is fine.");
    assertThatThrownBy(() -> VERIFIED.work(own, SEEN_FROM)).hasMessageContaining("Somebody else");
  }

  @Test
  void comesBackWithAReasonOnceSomethingSpeaksAgainstIt() {
    ActionItem back =
        VERIFIED.reopen("The pool ran dry.", Optional.of(new IncidentId("INC-9")), INES, NOW);
    assertThat(back.state().open()).isTrue();
    assertThat(back.start(RAVI, NOW).state()).isInstanceOf(ActionState.InProgress.class);
    assertThat(
            ACCEPTED.complete(RAVI, NOW).reopen("Half of it.", Optional.empty(), INES, NOW).state())
        .isEqualTo(
            new ActionState.Reopened("Half of it.", Optional.empty(), NOW, Optional.empty()));
    assertThatThrownBy(() -> ACCEPTED.reopen("Why not.", Optional.empty(), INES, NOW))
        .hasMessageContaining("A3 is accepted and cannot be reopened");
    assertThatThrownBy(() -> VERIFIED.reopen(" ", Optional.empty(), INES, NOW))
        .isInstanceOf(Refused.class);
  }

  @Test
  void isOverdueOnlyWhileItIsPromised() {
    assertThat(ACCEPTED.overdue(TODAY.plusDays(5))).isFalse();
    assertThat(ACCEPTED.overdue(TODAY.plusDays(6))).isTrue();
    assertThat(ACCEPTED.complete(RAVI, NOW).overdue(TODAY.plusDays(6))).isFalse();
    ActionItem later = ACCEPTED.defer("Waits for the vendor.", INES, TODAY.plusDays(30), NOW);
    assertThat(later.overdue(TODAY.plusDays(40))).isFalse();
    assertThat(later.toLookAt(TODAY.plusDays(30))).isTrue();
    assertThat(later.pastUnaccepted(TODAY.plusDays(40))).isFalse();
    assertThat(ACCEPTED.pastUnaccepted(TODAY.plusDays(6))).isFalse();
    ActionItem back = VERIFIED.reopen("The pool ran dry.", Optional.empty(), INES, NOW);
    assertThat(VERIFIED.overdue(TODAY.plusDays(6))).isFalse();
    assertThat(back.overdue(TODAY.plusDays(6))).isTrue();
    assertThat(back.overdue(TODAY.plusDays(5))).isFalse();
  }

  @Test
  void isPastItsDayWithoutAPromiseUntilSomebodyAcceptsIt() {
    ActionItem proposed = ActionItem.proposed(new ActionItemId(9), "Cap the pool");
    assertThat(proposed.pastUnaccepted(TODAY)).isFalse();
    ActionItem dated = proposed.dueOn(new DueDate(TODAY, ""));
    assertThat(dated.pastUnaccepted(TODAY)).isFalse();
    assertThat(dated.pastUnaccepted(TODAY.plusDays(1))).isTrue();
    assertThat(dated.overdue(TODAY.plusDays(1))).isFalse();
  }
}
