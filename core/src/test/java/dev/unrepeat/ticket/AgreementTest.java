package dev.unrepeat.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.model.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-02-01");
  private static final ActionItem IDEA =
      ActionItem.proposed(new ActionItemId(3), "Stage releases by region")
          .ownedBy(new Owner.Person("Ravi Menon <ravi@lumen.example>"))
          .dueOn(new DueDate(DAY, ""));
  private static final ActionItem ACCEPTED = IDEA.accept("Marta", NOW);
  private static final ActionItem STARTED = ACCEPTED.start("Ravi", NOW);
  private static final ActionItem DONE = STARTED.complete("Ravi", NOW);
  private static final ActionItem VERIFIED =
      DONE.verify(new Verification("Ines", NOW, "seen", DAY, ""));
  private static final ActionItem REOPENED = DONE.reopen("broke", Optional.empty(), "Ines", NOW);
  private static final ActionItem DEFERRED = ACCEPTED.defer("later", "Marta", DAY, NOW);
  private static final ActionItem CANCELLED = ACCEPTED.cancel("gone", "Marta", NOW);
  private static final List<ActionItem> ALL =
      List.of(IDEA, ACCEPTED, STARTED, DONE, VERIFIED, REOPENED, DEFERRED, CANCELLED);

  private static Tracker tracker(TrackerKind kind) {
    return new Tracker(
        1,
        "Shop",
        kind,
        "https://tracker.example",
        "lumen/shop",
        "",
        "",
        List.of(),
        List.of(),
        List.of("Ravi@lumen.example = ravi-m"),
        TicketText.TITLE,
        TicketText.BODY,
        true,
        "Priya",
        NOW,
        Tracker.Pulse.NONE);
  }

  private static TicketReading reading(TicketPhase phase, String... assignees) {
    return new TicketReading("12", "", phase.name(), phase, List.of(assignees), NOW);
  }

  private static Ticket ticket(TicketReading seen, Optional<TicketPhase> wanted) {
    return new Ticket(
        new IncidentId("INC-1"),
        new ActionItemId(3),
        1,
        "12",
        "",
        Optional.of(seen),
        NOW,
        wanted,
        "",
        "Ines",
        NOW);
  }

  private static ActionItem moved(ActionItem action, TicketPhase phase) {
    ActionItem after = action;
    for (TicketStep step : TicketStep.of(action.state(), phase)) {
      after = step.take(after, "ticket 12 of Shop", NOW);
    }
    return after;
  }

  @Test
  void aClosedTicketMeansDoneAndNeverVerified() {
    assertThat(moved(ACCEPTED, TicketPhase.DONE).state().word()).isEqualTo("done");
    assertThat(moved(STARTED, TicketPhase.DONE).state().word()).isEqualTo("done");
    assertThat(moved(REOPENED, TicketPhase.DONE).state().word()).isEqualTo("done");
    for (ActionItem action : ALL) {
      for (TicketPhase phase : TicketPhase.values()) {
        assertThat(moved(action, phase).state().word())
            .isIn(action.state().word(), "in progress", "done", "reopened");
      }
    }
  }

  @Test
  void whatTheModelRefusesIsLeftToAPerson() {
    for (TicketPhase phase : TicketPhase.values()) {
      for (ActionItem one : List.of(IDEA, VERIFIED, DEFERRED, CANCELLED)) {
        assertThat(moved(one, phase)).isEqualTo(one);
      }
    }
    assertThat(moved(STARTED, TicketPhase.DROPPED)).isEqualTo(STARTED);
  }

  @Test
  void anOpenedTicketReopensWhatWasDone() {
    assertThat(moved(DONE, TicketPhase.OPEN).state().word()).isEqualTo("reopened");
    assertThat(moved(DONE, TicketPhase.STARTED).state().word()).isEqualTo("in progress");
    assertThat(moved(REOPENED, TicketPhase.STARTED).history().getLast().by())
        .isEqualTo("ticket 12 of Shop");
  }

  @Test
  void whatCannotFollowIsDrift() {
    Tracker github = tracker(TrackerKind.GITHUB);
    assertThat(Agreement.drift(VERIFIED, ticket(reading(TicketPhase.OPEN), none()), github))
        .singleElement()
        .asString()
        .contains("verified")
        .contains("Reopen it here");
    assertThat(Agreement.drift(IDEA, ticket(reading(TicketPhase.DONE), none()), github))
        .singleElement()
        .asString()
        .contains("Accept it here");
    assertThat(Agreement.drift(STARTED, ticket(reading(TicketPhase.DONE), none()), github))
        .singleElement()
        .asString()
        .contains("Complete it here");
    assertThat(Agreement.drift(STARTED, ticket(reading(TicketPhase.DROPPED), none()), github))
        .singleElement()
        .asString()
        .contains("Cancel");
    assertThat(Agreement.drift(CANCELLED, ticket(reading(TicketPhase.OPEN), none()), github))
        .singleElement()
        .asString()
        .contains("close the ticket");
  }

  @Test
  void whatIsOnItsWayIsNoDrift() {
    assertThat(
            Agreement.drift(
                DONE,
                ticket(reading(TicketPhase.OPEN), Optional.of(TicketPhase.DONE)),
                tracker(TrackerKind.GITHUB)))
        .isEmpty();
  }

  @Test
  void aTrackerThatKnowsNoBeginningAgreesWhileItIsOpen() {
    Ticket open = ticket(reading(TicketPhase.OPEN), none());
    assertThat(Agreement.drift(STARTED, open, tracker(TrackerKind.GITLAB))).isEmpty();
    assertThat(Agreement.drift(STARTED, open, tracker(TrackerKind.JIRA_CLOUD))).hasSize(1);
  }

  @Test
  void anotherAssigneeIsDrift() {
    Tracker github = tracker(TrackerKind.GITHUB);
    assertThat(
            Agreement.drift(
                ACCEPTED, ticket(reading(TicketPhase.OPEN, "Ravi-M", "ines-o"), none()), github))
        .isEmpty();
    assertThat(
            Agreement.drift(ACCEPTED, ticket(reading(TicketPhase.OPEN, "ines-o"), none()), github))
        .singleElement()
        .asString()
        .contains("Ravi Menon owns it here")
        .contains("ines-o");
  }

  @Test
  void eachStateThatWasPushedAgrees() {
    for (ActionItem action : ALL) {
      for (TrackerKind kind : TrackerKind.values()) {
        assertThat(Agreement.agrees(action.state(), Agreement.wanted(action.state()), kind))
            .as(action.state().word())
            .isTrue();
      }
    }
  }

  @Test
  void ofTwoReadingsTheLaterOneCounts() {
    Ticket known = ticket(reading(TicketPhase.DONE), none());
    TicketReading same = reading(TicketPhase.OPEN);
    TicketReading early =
        new TicketReading("12", "", "open", TicketPhase.OPEN, List.of(), NOW.minusSeconds(1));
    TicketReading late =
        new TicketReading("12", "", "open", TicketPhase.OPEN, List.of(), NOW.plusSeconds(1));
    assertThat(known.newer(early, false, NOW)).isFalse();
    assertThat(known.newer(late, false, NOW)).isTrue();
    assertThat(known.newer(same, false, NOW.plusSeconds(5))).isFalse();
    assertThat(known.doubtful(same)).isTrue();
    assertThat(known.doubtful(early)).isFalse();
    assertThat(known.newer(same, true, NOW.plusSeconds(5))).isTrue();
    assertThat(known.newer(same, true, NOW.minusSeconds(5))).as("read before").isFalse();
  }

  @Test
  void wordsOfATeamOverruleTheUsualOnes() {
    StatusMap map = StatusMap.of(List.of("In Review = started", "", "won't fix=dropped"));
    assertThat(map.phase(List.of("in review", "open"), TicketPhase.OPEN))
        .isEqualTo(TicketPhase.STARTED);
    assertThat(map.phase(List.of("bug"), TicketPhase.DONE)).isEqualTo(TicketPhase.DONE);
    assertThatThrownBy(() -> StatusMap.of(List.of("done = verified")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("open, started, done and dropped");
    assertThatThrownBy(() -> StatusMap.of(List.of("done"))).hasMessageContaining("two sides");
    assertThatThrownBy(() -> PeopleMap.of(List.of("ravi = ravi-m")))
        .hasMessageContaining("no mail address");
  }

  @Test
  void aTicketIsMadeOfATemplate() {
    Incident incident = Incident.named(new IncidentId("INC-1"), "Checkout $1 failed", NOW);
    TicketText text =
        TicketText.of(
            "[{incident}] {what}",
            TicketText.BODY,
            incident,
            ACCEPTED,
            "https://post.example/incidents/INC-1/actions/A3",
            "unrepeat-x1");
    assertThat(text.title()).isEqualTo("[INC-1/A3] Stage releases by region");
    assertThat(text.body())
        .contains("Due: 2026-02-01")
        .contains("Owner: Ravi Menon")
        .contains("Checkout $1 failed")
        .contains("/actions/A3")
        .endsWith("(unrepeat-x1)")
        .doesNotContain("ravi@lumen.example");
    assertThatThrownBy(() -> TicketText.check("{what} {whom}"))
        .hasMessageContaining("{whom}")
        .hasMessageContaining("{done-when}");
    TicketText.check(TicketText.BODY);
  }

  private static Optional<TicketPhase> none() {
    return Optional.empty();
  }
}
