package dev.unrepeat.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenBeforeTest {
  private static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
  private static final ActionItem BEGUN =
      new ActionItem(
          new ActionItemId(1),
          "Alert on the pool",
          "",
          List.of(),
          new Owner.Person("Priya Raman"),
          Optional.of(new DueDate(LocalDate.parse("2026-11-01"), "")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          List.of(),
          new ActionState.OpenBefore("in progress"),
          List.of());

  @Test
  void anActionBegunElsewhereIsStillOwed() {
    assertThat(BEGUN.state().open()).isTrue();
  }

  @Test
  void anActionBegunElsewhereIsAcceptedOrDeclinedHere() {
    assertThat(BEGUN.accept("Ben Osei", NOW).state())
        .isEqualTo(new ActionState.Accepted("Ben Osei", NOW));
    assertThat(BEGUN.decline("replaced by the new pool", "Ben Osei", NOW).state())
        .isEqualTo(new ActionState.Declined("replaced by the new pool", "Ben Osei", NOW));
  }
}
