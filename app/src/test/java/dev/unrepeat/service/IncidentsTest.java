package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.NOW;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void givesTheNextIdOfTheYear() {
    assertThat(create("Checkout fails").value()).isEqualTo("INC-2026-001");
    assertThat(create("Search is slow").value()).isEqualTo("INC-2026-002");
  }

  @Test
  void writesWhoChangedWhatFromWhatToWhat() {
    IncidentId id = create("Checkout fails");
    desk.incidents.describe(INES, id, 1, outage("Checkout fails for everybody", Severity.SEV1));
    assertThat(desk.incidents.history(INES, id))
        .contains(
            new HistoryLine(
                NOW,
                "Ines Okafor",
                "described the incident",
                "title",
                "Checkout fails",
                "Checkout fails for everybody"),
            new HistoryLine(NOW, "Ines Okafor", "described the incident", "severity", "", "SEV1"));
  }

  @Test
  void tellsTheSecondOfTwoWhatBothSay() {
    IncidentId id = create("Checkout fails");
    desk.incidents.describe(RAVI, id, 1, outage("Card payments fail", Severity.SEV1));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> desk.incidents.describe(INES, id, 1, outage("Payments fail", Severity.SEV1)))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT))
        .withMessageContaining("Ravi Menon changed INC-2026-001 while you were writing")
        .withMessageContaining(
            "title now says \"Card payments fail\"; you wrote \"Payments fail\"");
    assertThat(desk.incidents.get(INES, id).postmortem().incident().title())
        .isEqualTo("Card payments fail");
  }

  @Test
  void letsTwoPeopleChangeDifferentThingsAtOnce() {
    IncidentId id = create("Checkout fails");
    desk.incidents.describe(RAVI, id, 1, outage("Card payments fail", Severity.SEV2));
    StoredRecord after = desk.incidents.mark(INES, id, 1, detected());
    assertThat(after.postmortem().incident().title()).isEqualTo("Card payments fail");
    assertThat(after.postmortem().incident().milestones().all()).containsExactly(detected());
    assertThat(after.versions().record()).isEqualTo(3);
  }

  @Test
  void savesNothingWhenNothingChanges() {
    IncidentId id = create("Checkout fails");
    desk.incidents.describe(INES, id, 1, Description.titled("Checkout fails"));
    assertThat(desk.incidents.get(INES, id).versions().record()).isEqualTo(1);
    assertThat(desk.incidents.history(INES, id)).hasSize(1);
  }

  @Test
  void confirmsAProposedMilestone() {
    IncidentId id = create("Checkout fails");
    desk.incidents.mark(INES, id, 1, detected());
    desk.incidents.confirm(INES, id, 2, MilestoneKind.DETECTED);
    assertThat(milestone(id).certainty()).isEqualTo(Certainty.CONFIRMED);
    desk.incidents.unmark(INES, id, 3, MilestoneKind.DETECTED);
    assertThat(desk.incidents.get(INES, id).postmortem().incident().milestones().all()).isEmpty();
  }

  @Test
  void refusesAMilestoneThatANearMissDoesNotHave() {
    IncidentId id = create("Dry run caught it");
    desk.incidents.describe(
        INES,
        id,
        1,
        new Description(
            "Dry run caught it",
            IncidentKind.NEAR_MISS,
            Optional.empty(),
            List.of(),
            List.of(),
            Detection.UNKNOWN));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.incidents.mark(INES, id, 2, detected()))
        .withMessageContaining("near miss");
  }

  @Test
  void hidesAPrivateIncidentFromAllButItsCircle() {
    IncidentId id = create("Signing key exposed");
    desk.incidents.show(INES, id, new Visibility.Circle(List.of("ines@lumen.example")));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.incidents.get(RAVI, id))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.incidents.describe(RAVI, id, 9, Description.titled("Mine")));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> desk.incidents.history(RAVI, id));
    assertThat(list(RAVI, IncidentFilter.ALL).incidents()).isEmpty();
    assertThat(list(RAVI, IncidentFilter.ALL).total()).isZero();
    assertThat(list(INES, IncidentFilter.ALL).incidents()).hasSize(1);
    assertThat(list(Viewer.LOCAL, IncidentFilter.ALL).incidents()).hasSize(1);
  }

  @Test
  void refusesToLockOneselfOut() {
    IncidentId id = create("Signing key exposed");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            desk.incidents.show(INES, id, new Visibility.Circle(List.of("ravi@lumen.example"))))
        .withMessageContaining("lock yourself out");
  }

  @Test
  void findsByWordsInAnyOrderAndCase() {
    create("Checkout fails");
    IncidentId tagged = create("Search is slow");
    desk.incidents.describe(
        INES,
        tagged,
        1,
        new Description(
            "Search is slow",
            IncidentKind.OUTAGE,
            Optional.of(Severity.SEV3),
            List.of(new ServiceName("catalogue")),
            List.of(new Tag("100%_cpu")),
            new Detection(DetectionMeans.CUSTOMER, "")));
    assertThat(list(INES, IncidentFilter.ALL.withText("SLOW catalogue")).incidents()).hasSize(1);
    assertThat(list(INES, IncidentFilter.ALL.withText("100%_")).incidents()).hasSize(1);
    assertThat(list(INES, IncidentFilter.ALL.withText("1_0")).incidents()).isEmpty();
    assertThat(list(INES, IncidentFilter.ALL.withText("fails catalogue")).incidents()).isEmpty();
    assertThat(desk.incidents.services(INES)).containsExactly(new ServiceName("catalogue"));
  }

  @Test
  void takesARemovedIncidentOutOfTheList() {
    IncidentId id = create("Recorded twice");
    desk.incidents.remove(INES, id);
    assertThat(list(INES, IncidentFilter.ALL).incidents()).isEmpty();
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> desk.incidents.get(INES, id));
    assertThat(create("The next one").value()).isEqualTo("INC-2026-002");
  }

  private IncidentId create(String title) {
    return desk.incidents.create(INES, Description.titled(title)).postmortem().incident().id();
  }

  private IncidentPage list(Viewer viewer, IncidentFilter filter) {
    return desk.incidents.list(viewer, filter, Optional.empty(), 50);
  }

  private static Description outage(String title, Severity severity) {
    return new Description(
        title,
        IncidentKind.OUTAGE,
        Optional.of(severity),
        List.of(new ServiceName("checkout")),
        List.of(),
        Detection.UNKNOWN);
  }

  private static Milestone detected() {
    return new Milestone(
        MilestoneKind.DETECTED, NOW, Certainty.PROPOSED, Optional.empty(), "the first alert");
  }

  private Milestone milestone(IncidentId id) {
    return desk.incidents.get(INES, id).postmortem().incident().milestones().all().getFirst();
  }
}
