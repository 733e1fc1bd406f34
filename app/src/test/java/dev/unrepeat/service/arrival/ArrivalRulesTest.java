package dev.unrepeat.service.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.Arrival.State;
import dev.unrepeat.model.Arrival.Told;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.arrival.ArrivalRules.Decision;
import dev.unrepeat.store.ArrivalStore.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A call goes where it surely belongs, and nowhere else.
class ArrivalRulesTest {
  private static final Instant BEGAN = Instant.parse("2026-03-02T14:00:00Z");
  private static final IncidentId ONE = new IncidentId("INC-2026-004");
  private static final IncidentId OTHER = new IncidentId("INC-2026-041");

  private static Open open(IncidentId id, Optional<Instant> resolved, String... services) {
    return new Open(id, BEGAN, resolved, List.of(services));
  }

  private static Told told(Instant at, Set<String> words, String... services) {
    return new Told("Errors", 1, Optional.of(at), Optional.of(at), words, Set.of(services));
  }

  private static Decision decide(List<Open> open, List<Arrival> attached, Told told, String text) {
    return new ArrivalRules(open, attached).decide(told, BEGAN, text);
  }

  private static Decision byService(List<Open> open, Instant at) {
    return decide(open, List.of(), told(at, Set.of(), "checkout"), "");
  }

  @Test
  void theOnlyOpenIncidentOfAServiceIsMeant() {
    List<Open> open =
        List.of(open(ONE, Optional.empty(), "Checkout"), open(OTHER, Optional.empty(), "search"));
    assertThat(byService(open, BEGAN).incident()).hasValue(ONE);
  }

  @Test
  void betweenTwoAPersonDecides() {
    List<Open> open =
        List.of(open(ONE, Optional.empty(), "checkout"), open(OTHER, Optional.empty(), "checkout"));
    Decision decision = byService(open, BEGAN);
    assertThat(decision.incident()).isEmpty();
    assertThat(decision.reason())
        .isEqualTo("INC-2026-004 and INC-2026-041 were open at that time.");
  }

  @Test
  void anHourBeforeItBeganAndAnHourAfterItWasOverBelongToIt() {
    Instant over = BEGAN.plus(Duration.ofHours(2));
    List<Open> open = List.of(open(ONE, Optional.of(over), "checkout"));
    assertThat(byService(open, BEGAN.minus(Duration.ofMinutes(60))).incident()).hasValue(ONE);
    assertThat(byService(open, BEGAN.minus(Duration.ofMinutes(61))).incident()).isEmpty();
    assertThat(byService(open, over.plus(Duration.ofMinutes(60))).incident()).hasValue(ONE);
    assertThat(byService(open, over.plus(Duration.ofMinutes(61))).incident()).isEmpty();
  }

  @Test
  void anIncidentThatNobodyEndedIsOverAfterAWeek() {
    List<Open> open = List.of(open(ONE, Optional.empty(), "checkout"));
    assertThat(byService(open, BEGAN.plus(Duration.ofDays(7))).incident()).hasValue(ONE);
    assertThat(byService(open, BEGAN.plus(Duration.ofDays(8))).incident()).isEmpty();
  }

  @Test
  void anIncidentThatIsNamedIsMeantAndOneWhoseNumberBeginsAlikeIsNot() {
    List<Open> open = List.of(open(ONE, Optional.empty()), open(OTHER, Optional.empty()));
    Told told = told(BEGAN, Set.of());
    assertThat(decide(open, List.of(), told, "see INC-2026-041.").incident()).hasValue(OTHER);
    assertThat(decide(open, List.of(), told, "see INC-2026-0412").incident()).isEmpty();
    assertThat(decide(open, List.of(), told, "INC-2026-004, INC-2026-041").incident()).isEmpty();
  }

  @Test
  void whatGoesOnFollowsAndWhatSharesANameAloneDoesNot() {
    List<Open> open = List.of(open(ONE, Optional.empty()), open(OTHER, Optional.empty()));
    Arrival before =
        new Arrival(
            1,
            1,
            "d",
            BEGAN,
            State.ATTACHED,
            true,
            1,
            told(BEGAN, Set.of("HighErrorRate", "f1")),
            "",
            Optional.of(ONE),
            "");
    List<Arrival> attached = List.of(before);
    assertThat(decide(open, attached, told(BEGAN, Set.of("HighErrorRate", "f1")), "").incident())
        .hasValue(ONE);
    assertThat(decide(open, attached, told(BEGAN, Set.of("HighErrorRate", "f2")), "").incident())
        .isEmpty();
    assertThat(
            decide(
                    List.of(open(OTHER, Optional.empty())),
                    attached,
                    told(BEGAN, Set.of("HighErrorRate", "f1")),
                    "")
                .incident())
        .as("it is closed meanwhile")
        .isEmpty();
  }
}
