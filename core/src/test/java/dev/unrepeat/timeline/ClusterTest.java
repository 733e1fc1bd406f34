package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Evidence of months that have nothing to do with each other.
class ClusterTest {
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 14);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 20);

  @Test
  void proposesNothingFromMonthsAfterTheIncident() {
    Proposals proposals = MilestoneProposals.of(mixed(OCTOBER, JUNE), IncidentKind.OUTAGE);

    assertThat(proposals.milestones())
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m.at()).isBetween(at("2025-10-14"), at("2025-10-15")));
    assertThat(proposals.find(MilestoneKind.DIAGNOSED)).isEmpty();
    assertThat(proposals.apart())
        .contains(
            "More than 7 days of silence part the events into 2 stretches. Milestones are proposed"
                + " from that of 14 October 2025 (4 events), as it tells most of an incident;"
                + " 1 event of other times is left aside.");
    assertThat(proposals.notes()).contains(proposals.apart().orElseThrow());
  }

  @Test
  void keepsEventsTogetherThatLieAWeekApartAndNoMore() {
    Proposals together =
        MilestoneProposals.of(mixed(OCTOBER, OCTOBER.plusDays(7)), IncidentKind.OUTAGE);

    assertThat(together.apart()).isEmpty();
    assertThat(together.find(MilestoneKind.DIAGNOSED)).isPresent();
    assertThat(
            MilestoneProposals.of(mixed(OCTOBER, OCTOBER.plusDays(8)), IncidentKind.OUTAGE).apart())
        .isPresent();
  }

  @Test
  void givesABreachTheMonthsItCanGoUnnoticed() {
    assertThat(
            MilestoneProposals.of(mixed(OCTOBER, OCTOBER.plusDays(90)), IncidentKind.SECURITY)
                .apart())
        .isEmpty();
  }

  @Test
  void staysWithTheMilestonesThatAPersonSet() {
    Timeline timeline = mixed(OCTOBER, JUNE);
    Milestone set =
        new Milestone(
            MilestoneKind.DIAGNOSED,
            Instant.parse("2026-06-20T09:00:00Z"),
            Certainty.CONFIRMED,
            Optional.empty(),
            "");
    Incident incident = Pasted.incident(timeline).withMilestones(new Milestones(List.of(set)));

    assertThat(MilestoneProposals.of(timeline, incident).apart())
        .hasValueSatisfying(said ->
            assertThat(said).contains("of 20 June 2026 (1 event), as the milestones that are set"));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  /// An outage, and on another day the finding of a cause.
  private static Timeline mixed(LocalDate outage, LocalDate other) {
    TimelineBuilder builder = new TimelineBuilder(Timeline.EMPTY, Answers.NONE);
    EventSink sink = builder.reading(new EvidenceId(1));
    sink.event(Pasted.event("text", outage, "14:00", "first 500s in the logs", 1));
    sink.event(Pasted.event("text", outage, "14:02", "alert: error rate over threshold", 2));
    sink.event(Pasted.event("text", outage, "14:04", "alert acknowledged", 3));
    sink.event(Pasted.event("text", outage, "14:30", "resolved", 4));
    sink.event(Pasted.event("text", other, "09:00", "root cause identified: a full disk", 5));
    return builder.finish().timeline();
  }
}
