package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.NOW;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class EvidenceIntakeTest {
  private static final String NOTES =
      """
      # Timeline 14 January 2026 (UTC)

      22:03 — alert CheckoutErrorRateHigh fires
      22:09 — Ines Okafor acknowledged the page
      22:15 — tried password=hunter2swordfish on orders-db
      22:21 — rolled back v2.41.0
      22:31 — resolved, error rate back to normal
      """;

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
  void makesAnIncidentOfEvidence() {
    IntakeReport report = record("notes.txt", NOTES);
    StoredRecord record = report.record();
    assertThat(record.postmortem().incident().id()).hasToString("INC-2026-001");
    assertThat(record.postmortem().timeline().events()).hasSize(5);
    assertThat(record.postmortem().evidence()).hasSize(1);
    assertThat(record.postmortem().incident().milestones().all())
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m.certainty()).isEqualTo(Certainty.PROPOSED));
    assertThat(desk.incidents.get(INES, record.postmortem().incident().id())).isEqualTo(record);
  }

  @Test
  void keepsNoSecretAnywhere() throws IOException {
    IntakeReport report = record("notes.txt", NOTES);
    assertThat(report.result().secrets()).isNotEmpty();
    IncidentId id = report.record().postmortem().incident().id();
    try (var in = desk.files.open(INES, id, new EvidenceId(1), "")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("hunter2swordfish")
          .contains("rolled back v2.41.0")
          .hasLineCount(7);
    }
    desk.close();
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("hunter2swordfish");
      }
    }
    desk = new Desk(folder);
  }

  @Test
  void addsNothingWhenTheSameComesAgain() {
    StoredRecord first = record("notes.txt", NOTES).record();
    IncidentId id = first.postmortem().incident().id();
    IntakeReport again = add(id, "notes-copy.txt", NOTES);
    assertThat(again.record()).isEqualTo(first);
    assertThat(again.result().assembly().added()).isZero();
  }

  @Test
  void addsMoreEvidenceAndKeepsWhatPeopleSaid() {
    IncidentId id = record("notes.txt", NOTES).record().postmortem().incident().id();
    Milestone said =
        new Milestone(
            MilestoneKind.DETECTED, NOW, Certainty.CONFIRMED, Optional.empty(), "I was there");
    desk.incidents.mark(INES, id, 1, said);
    IntakeReport more =
        add(id, "support.txt", "2026-01-14 22:01 UTC — first customer reports a failed card\n");
    assertThat(more.result().assembly().added()).isEqualTo(1);
    assertThat(more.record().postmortem().evidence()).hasSize(2);
    assertThat(more.record().postmortem().incident().milestones().find(MilestoneKind.DETECTED))
        .contains(said);
    assertThat(desk.incidents.history(INES, id))
        .anySatisfy(line -> assertThat(line.what()).isEqualTo("added evidence"));
  }

  @Test
  void tellsHowFarItIs() {
    AtomicLong furthest = new AtomicLong();
    desk.intake.record(
        INES,
        List.of(sent("notes.txt", NOTES)),
        EvidenceIntake.Instructions.NONE,
        facts(),
        (path, read, total) -> {
          assertThat(read).isLessThanOrEqualTo(total);
          furthest.set(read);
        });
    assertThat(furthest.get()).isEqualTo(NOTES.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void makesNoIncidentWhereWhatIsToBeSaidOfItsEvidenceCannotBeKept() throws SQLException {
    IncidentId earlier = record("notes.txt", NOTES).record().id();
    desk.close();
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("unrepeat.db"));
        Statement statement = other.createStatement()) {
      statement.execute("DROP TABLE reading_remark");
    }
    desk = new Desk(folder);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> record("more.txt", NOTES));
    assertThat(desk.incidents.list(INES, IncidentFilter.ALL, Optional.empty(), 50).incidents())
        .extracting(IncidentSummary::id)
        .containsExactly(earlier);
  }

  @Test
  void hidesTheEvidenceOfAPrivateIncident() {
    IncidentId id = record("notes.txt", NOTES).record().postmortem().incident().id();
    desk.incidents.show(INES, id, new Visibility.Circle(List.of("ines@lumen.example")));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.files.open(RAVI, id, new EvidenceId(1), ""));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.files.paths(RAVI, id, new EvidenceId(1)));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            desk.intake.addTo(
                RAVI,
                id,
                List.of(sent("more.txt", NOTES)),
                EvidenceIntake.Instructions.NONE,
                Progress.SILENT));
  }

  @Test
  void leavesNothingBehindInTheSpool() throws IOException {
    record("notes.txt", NOTES);
    try (var left = Files.list(folder.resolve("spool"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void refusesNothing() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            desk.intake.record(
                INES, List.of(), EvidenceIntake.Instructions.NONE, facts(), Progress.SILENT))
        .withMessageContaining("Choose at least one file");
  }

  private IntakeReport record(String name, String text) {
    return desk.intake.record(
        INES,
        List.of(sent(name, text)),
        EvidenceIntake.Instructions.NONE,
        facts(),
        Progress.SILENT);
  }

  private IntakeReport add(IncidentId id, String name, String text) {
    return desk.intake.addTo(
        INES, id, List.of(sent(name, text)), EvidenceIntake.Instructions.NONE, Progress.SILENT);
  }

  private static Upload sent(String name, String text) {
    return new Upload.Sent(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static StatedFacts facts() {
    return new StatedFacts(
        Optional.empty(),
        Optional.of("Checkout fails"),
        IncidentKind.OUTAGE,
        Optional.empty(),
        List.of(),
        NOW);
  }
}
