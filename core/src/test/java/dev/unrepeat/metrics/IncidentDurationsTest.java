package dev.unrepeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentDurationsTest {
  private static final Instant START = Instant.parse("2026-10-14T14:31:02Z");

  @Test
  void isPendingWhileItCanStillHappen() {
    IncidentDurations durations =
        IncidentDurations.of(
            incident(at(MilestoneKind.IMPACT_STARTED, 0), at(MilestoneKind.DETECTED, 16)));
    assertThat(durations.timeToDetect().measure())
        .isEqualTo(new Measure.Value(Duration.ofMinutes(16)));
    assertThat(durations.timeToAcknowledge().measure())
        .isEqualTo(new Measure.Pending(MilestoneKind.ACKNOWLEDGED));
    assertThat(durations.timeToResolve().measure().words()).isEqualTo("pending: not yet resolved");
  }

  @Test
  void isMissingWhatWasPassedOver() {
    IncidentDurations durations =
        IncidentDurations.of(
            incident(
                at(MilestoneKind.DETECTED, 16),
                at(MilestoneKind.MITIGATED, 55),
                at(MilestoneKind.RESOLVED, 64)));
    assertThat(durations.timeToAcknowledge().measure())
        .isEqualTo(new Measure.Missing(List.of(MilestoneKind.ACKNOWLEDGED)));
    assertThat(durations.timeToDiagnose().measure())
        .isEqualTo(
            new Measure.Missing(List.of(MilestoneKind.ACKNOWLEDGED, MilestoneKind.DIAGNOSED)));
    assertThat(durations.timeToMitigate().measure().words()).isEqualTo("missing: impact started");
  }

  @Test
  void countsZeroAsALength() {
    IncidentDurations durations =
        IncidentDurations.of(
            incident(at(MilestoneKind.IMPACT_STARTED, 0), at(MilestoneKind.DETECTED, 0)));
    assertThat(durations.timeToDetect().measure().words()).isEqualTo("0 min");
  }

  @Test
  void showsAnEndBeforeItsStart() {
    IncidentDurations durations =
        IncidentDurations.of(
            incident(at(MilestoneKind.IMPACT_STARTED, 16), at(MilestoneKind.DETECTED, 3)));
    assertThat(durations.timeToDetect().measure())
        .isEqualTo(
            new Measure.Invalid(Duration.ofMinutes(-13), "detected lies before impact started"));
  }

  @Test
  void countsToTheLastResolutionWhenItWasReopened() {
    IncidentDurations durations =
        IncidentDurations.of(
            incident(
                at(MilestoneKind.IMPACT_STARTED, 0),
                at(MilestoneKind.RESOLVED, 69),
                at(MilestoneKind.RESOLVED, 153)));
    assertThat(durations.timeToResolve().measure())
        .isEqualTo(new Measure.Value(Duration.ofMinutes(153)));
  }

  @Test
  void doesNotApplyToANearMiss() {
    Incident incident = incident(at(MilestoneKind.RESOLVED, 19));
    Incident nearMiss =
        incident.describe(
            incident.title(),
            IncidentKind.NEAR_MISS,
            incident.severity(),
            List.of(),
            List.of(),
            incident.detection());
    assertThat(IncidentDurations.of(nearMiss).all())
        .allSatisfy(m -> assertThat(m.measure()).isInstanceOf(Measure.NotApplicable.class));
  }

  @Test
  void opensUpToItsFormulaAndInputs() {
    NamedMeasure measure =
        IncidentDurations.of(
                incident(at(MilestoneKind.IMPACT_STARTED, 0), at(MilestoneKind.DETECTED, 16)))
            .timeToDetect();
    assertThat(measure.formula()).isEqualTo("detected − impact started");
    assertThat(measure.inputs())
        .extracting(NamedMeasure.Input::name)
        .containsExactly("impact started", "detected");
  }

  @Test
  void countsForDoraOnlyWhatADeploymentCaused() {
    Incident incident =
        incident(at(MilestoneKind.IMPACT_STARTED, 0), at(MilestoneKind.RESOLVED, 64));
    String label = "failed deployment recovery time";
    assertThat(AsOthersCount.of(incident).find("DORA", label).orElseThrow().measure())
        .isInstanceOf(Measure.NotApplicable.class);
    assertThat(
            AsOthersCount.of(incident, Optional.of(START.minus(Duration.ofMinutes(8))))
                .find("DORA", label)
                .orElseThrow()
                .measure())
        .isEqualTo(new Measure.Value(Duration.ofMinutes(72)));
  }

  @Test
  void printsLengthsAsPeopleReadThem() {
    assertThat(Durations.print(Duration.ofMinutes(72))).isEqualTo("1 h 12 min");
    assertThat(Durations.print(Duration.ofSeconds(475))).isEqualTo("7 min 55 s");
    assertThat(Durations.print(Duration.ofHours(24).plusMinutes(48))).isEqualTo("1 d 48 min");
    assertThat(Durations.print(Duration.ZERO)).isEqualTo("0 min");
    assertThat(Durations.print(Duration.ofMillis(350))).isEqualTo("350 ms");
    assertThat(Durations.print(Duration.ofMinutes(-13))).isEqualTo("−13 min");
    assertThat(Durations.inMinutes(Duration.ofMinutes(72))).isEqualTo("72 min");
    assertThat(Durations.inMinutes(Duration.ofMinutes(3758))).isEqualTo("2 d 14 h 38 min");
  }

  private static Milestone at(MilestoneKind kind, int minutes) {
    return new Milestone(
        kind, START.plusSeconds(60L * minutes), Certainty.CONFIRMED, Optional.empty(), "");
  }

  private static Incident incident(Milestone... milestones) {
    Incident incident = Incident.named(new IncidentId("INC-2026-042"), "Checkout outage", START);
    return incident.withMilestones(new Milestones(new ArrayList<>(List.of(milestones))));
  }
}
