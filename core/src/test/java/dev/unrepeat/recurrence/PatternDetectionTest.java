package dev.unrepeat.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Trigger;
import dev.unrepeat.search.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each sign of a pattern, and what is like it and none.
class PatternDetectionTest {
  private static final Instant START = Instant.parse("2026-10-14T13:00:00Z");

  private static Postmortem record(Detection detection, long... minutes) {
    Incident incident =
        Incident.named(new IncidentId("INC-1"), "Checkout fails", START)
            .describe(
                "Checkout fails",
                IncidentKind.OUTAGE,
                Optional.empty(),
                List.of(new ServiceName("checkout")),
                List.of(),
                detection);
    MilestoneKind[] kinds = {
      MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED, MilestoneKind.MITIGATED
    };
    for (int i = 0; i < minutes.length; i++) {
      incident =
          incident.mark(
              new Milestone(
                  kinds[i],
                  START.plusSeconds(60 * minutes[i]),
                  Certainty.CONFIRMED,
                  Optional.empty(),
                  ""));
    }
    return Postmortem.draft(incident);
  }

  private static Postmortem saying(String sentence) {
    return record(Detection.UNKNOWN)
        .withBody(List.of(new BodySection.Known(Section.CAUSES, sentence)));
  }

  private static List<IncidentPattern> patterns(Postmortem record) {
    return PatternDetection.of(record).stream()
        .map(FoundPattern::pattern)
        .filter(pattern -> !pattern.across())
        .toList();
  }

  private static FoundPattern only(Postmortem record) {
    return PatternDetection.of(record).stream()
        .filter(one -> !one.pattern().across())
        .reduce((a, b) -> {
          throw new AssertionError(a + " and " + b);
        })
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The migration passed in staging, where the table has 200 rows.",
        "Staging had no partner integration, so the new header went unseen.",
        "It was not caught in staging.",
        "There was a difference in data between staging and production.",
        "It was tested in a staging cluster, where no problems were seen.",
        "The staging database has 5% of the rows."
      })
  void itWorkedInStagingWhereEnvironmentsDiffer(String sentence) {
    FoundPattern found = only(saying(sentence));
    assertThat(found.pattern()).isEqualTo(IncidentPattern.IT_WORKED_IN_STAGING);
    assertThat(found.evidence())
        .containsExactly(new PatternEvidence(Zone.TEXT, "CAUSES", "Causes", sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Staging was restarted.",
        "We will test it in staging.",
        "If it had worked in staging, we could have seen it.",
        "Did it work in staging?",
        "Retries would amplify the load.",
        "There is no thundering herd.",
        "To avoid a retry storm the clients wait.",
        "A second region removes the single point of failure.",
        "Only one instance was affected.",
        "The job takes three weeks.",
        "All nodes were restarted at once.",
        "The tickets are kept on two servers.",
        "A new version was not deployed that day.",
        "Members of the team told us how it works.",
        "The alert fired after two minutes."
      })
  void saysNothingOfWhatIsOnlyFearedOrElse(String sentence) {
    assertThat(patterns(saying(sentence))).isEmpty();
  }

  @Test
  void silentFailureWhereUsersFoundItAndNoAlertDid() {
    Postmortem byUsers =
        record(new Detection(DetectionMeans.CUSTOMER, "support ticket"), 0, 20, 60)
            .withBody(
                List.of(
                    new BodySection.Known(
                        Section.DETECTION, "There was no alert for the rate of failed payments.")));
    assertThat(patterns(byUsers)).containsExactly(IncidentPattern.SILENT_FAILURE);
    assertThat(only(byUsers).evidence().getFirst().key()).isEqualTo("DETECTION");

    Postmortem byAlert =
        byUsers.withIncident(
            record(new Detection(DetectionMeans.ALERT, "CheckoutErrors"), 0, 20, 60).incident());
    assertThat(patterns(byAlert)).isEmpty();

    assertThat(
            patterns(
                saying("It was reported by customers. Monitoring did not cover the payment page.")))
        .containsExactly(IncidentPattern.SILENT_FAILURE);
    assertThat(patterns(saying("It was reported by customers."))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clients without back-off caused a retry storm.",
        "The retries multiplied the load on the ledger.",
        "All mobile clients reconnected at once.",
        "A cache stampede followed.",
        "Ten thousand devices asked simultaneously and overwhelmed the registry.",
        "The reconnect logic of the app multiplied the requests."
      })
  void thunderingHerdWhereRetriesAmplify(String sentence) {
    assertThat(patterns(saying(sentence))).containsExactly(IncidentPattern.THUNDERING_HERD);
  }

  @Test
  void brokenForWeeksWhereItBeganLongBeforeItsDetection() {
    int week = 7 * 24 * 60;
    FoundPattern found = only(record(Detection.UNKNOWN, 0, week));
    assertThat(found.pattern()).isEqualTo(IncidentPattern.BROKEN_FOR_WEEKS);
    assertThat(found.reason()).isEqualTo("It began 7 days before it was detected.");
    assertThat(found.evidence())
        .extracting(PatternEvidence::key)
        .containsExactly("IMPACT_STARTED", "DETECTED");
    assertThat(patterns(record(Detection.UNKNOWN, 0, week - 1))).isEmpty();
    assertThat(patterns(saying("Backups were not running for three weeks.")))
        .containsExactly(IncidentPattern.BROKEN_FOR_WEEKS);
  }

  @Test
  void singlePointOfFailureWhereOneComponentIsEnough() {
    assertThat(patterns(saying("The broker was a single point of failure.")))
        .containsExactly(IncidentPattern.SINGLE_POINT_OF_FAILURE);
    assertThat(patterns(saying("All sessions ran on a single Redis instance.")))
        .containsExactly(IncidentPattern.SINGLE_POINT_OF_FAILURE);
  }

  @Test
  void singlePointOfFailureWhereTheFaultTreeHasACutSetOfOrderOne() {
    Postmortem alone =
        record(Detection.UNKNOWN)
            .withCauses(
                tree(
                    new Gate("TOP", GateKind.OR, 1, List.of("F1", "BOTH")),
                    new Gate("BOTH", GateKind.AND, 2, List.of("F2", "F3"))));
    assertThat(only(alone).reason()).isEqualTo("In the fault tree F1 alone is enough.");
    assertThat(only(alone).evidence()).extracting(PatternEvidence::key).containsExactly("F1");
    Postmortem together =
        record(Detection.UNKNOWN)
            .withCauses(tree(new Gate("TOP", GateKind.AND, 3, List.of("F1", "F2", "F3"))));
    assertThat(patterns(together)).isEmpty();
    Postmortem without =
        record(Detection.UNKNOWN)
            .withCauses(
                tree(
                    new Gate("TOP", GateKind.OR, 1, List.of("F1", "NOT2")),
                    new Gate("NOT2", GateKind.NOT, 1, List.of("F2"))));
    assertThat(patterns(without)).isEmpty();
  }

  private static CauseGraph tree(Gate... gates) {
    return new CauseGraph(
        Optional.empty(),
        List.of(
            technical(1, "The database went away"),
            technical(2, "The queue filled"),
            technical(3, "The spare was off")),
        List.of(),
        List.of(gates),
        "TOP");
  }

  private static ContributingFactor technical(int number, String statement) {
    return ContributingFactor.stated(
        new FactorId(number), statement, FactorCategory.TECHNICAL, FactorKind.CONTRIBUTING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Version 4.2 was deployed to all regions",
        "A configuration change was pushed to the edge",
        "The flag was flipped by a change of settings, applied everywhere"
      })
  void changeInducedWhereAChangeSetItOff(String trigger) {
    assertThat(patterns(triggered(trigger))).containsExactly(IncidentPattern.CHANGE_INDUCED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A recent release introduced a filter without a limit.",
        "A new rule was pushed to all edges at once.",
        "We had merged a small change to the parser."
      })
  void changeInducedWhereASentenceSaysThatSomethingNewWentOut(String sentence) {
    assertThat(patterns(saying(sentence))).containsExactly(IncidentPattern.CHANGE_INDUCED);
  }

  @Test
  void tellsOfTheWayToFailOfASummaryWhereNoPartIsAboutTheCause() {
    Postmortem record =
        record(Detection.UNKNOWN)
            .withBody(
                List.of(
                    new BodySection.Known(
                        Section.SUMMARY, "Letters stopped because the disk was full.")));
    FoundPattern found = PatternDetection.of(record).getFirst();
    assertThat(found.subject()).isEqualTo("storage full");
    assertThat(found.reason()).isEqualTo("No cause is recorded; it says “disk was full”.");
    assertThat(
            PatternDetection.of(
                record.withBody(
                    List.of(
                        new BodySection.Known(
                            Section.SUMMARY, "Letters stopped because the disk was full."),
                        new BodySection.Known(Section.CAUSES, "An expired certificate.")))))
        .extracting(FoundPattern::subject)
        .containsExactly("certificate or key not valid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The provider had an outage", "The certificate expired", "A traffic spike"})
  void isNotChangeInducedByWhatNobodyChanged(String trigger) {
    assertThat(patterns(triggered(trigger))).isEmpty();
  }

  private static Postmortem triggered(String trigger) {
    return record(Detection.UNKNOWN)
        .withCauses(
            new CauseGraph(
                Optional.of(new Trigger(trigger, Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                ""));
  }

  @Test
  void lateDetectionWhereMostOfTheImpactWentUnseen() {
    FoundPattern found = only(record(Detection.UNKNOWN, 0, 40, 60));
    assertThat(found.pattern()).isEqualTo(IncidentPattern.LATE_DETECTION);
    assertThat(found.reason())
        .isEqualTo("It lasted 1 h until it was mitigated, and for 40 min of that nobody knew.");
    assertThat(patterns(record(Detection.UNKNOWN, 0, 30, 40))).isEmpty();
    assertThat(patterns(record(Detection.UNKNOWN, 0, 40, 90))).isEmpty();
  }

  @Test
  void namesWhatOtherIncidentsMayShare() {
    List<FoundPattern> found = new ArrayList<>();
    ContributingFactor plain = technical(1, "No runbook said how the certificate is renewed");
    ContributingFactor factor =
        new ContributingFactor(
            plain.id(),
            plain.statement(),
            plain.category(),
            plain.kind(),
            RootCauseClass.PROCESS_GAP,
            FailureAnatomy.UNSAID,
            List.of(),
            List.of(),
            Confidence.CONFIRMED,
            Optional.empty(),
            Optional.empty());
    PatternDetection.of(
            record(Detection.UNKNOWN)
                .withCauses(
                    new CauseGraph(
                        Optional.of(new Trigger("The certificate expired", Optional.empty())),
                        List.of(factor),
                        List.of(),
                        List.of(),
                        "")))
        .forEach(found::add);
    assertThat(found)
        .extracting(FoundPattern::subject)
        .containsExactly(
            "process gap in checkout", "decay in checkout", "certificate or key not valid");
    assertThat(found).allMatch(one -> one.pattern().across() && !one.evidence().isEmpty());
  }
}
