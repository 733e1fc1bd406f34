package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people write at one postmortem.
class WritingTest {
  private static final PartId SUMMARY = PartId.parse("section Summary");

  @TempDir private Path path;
  private Desk desk;
  private Writing writing;
  private IncidentId id;

  @BeforeEach
  void open() {
    desk = new Desk(path);
    writing = new Writing(desk.ledger, desk.shelf);
    id =
        desk.incidents
            .create(INES, Description.titled("Checkout fails"))
            .postmortem()
            .incident()
            .id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void neverBlocksTwoWhoWriteAtDifferentRows() {
    PartId well = lesson(INES, "The rollback took four minutes.");
    PartId other = lesson(RAVI, "The runbook was right.");
    write(INES, well, "The rollback took four minutes.", "The rollback took three minutes.");
    write(RAVI, other, "The runbook was right.", "The runbook was up to date.");
    assertThat(record().lessons())
        .extracting(Lesson::text)
        .containsExactly("The rollback took three minutes.", "The runbook was up to date.");
  }

  @Test
  void mergesTwoChangesOfOneText() {
    write(INES, SUMMARY, "", "Nobody could pay. A rollback ended it.");
    write(
        RAVI,
        SUMMARY,
        "Nobody could pay. A rollback ended it.",
        "Nobody could pay for 56 minutes. A rollback ended it.");
    WrittenPart after =
        write(
            INES,
            SUMMARY,
            "Nobody could pay. A rollback ended it.",
            "Nobody could pay. A rollback to v2.3.0 ended it.");
    assertThat(after.saved()).isTrue();
    assertThat(after.merged()).isTrue();
    assertThat(text(SUMMARY))
        .isEqualTo("Nobody could pay for 56 minutes. A rollback to v2.3.0 ended it.");
  }

  @Test
  void showsBothTextsWhereTheyCannotBeMergedAndSavesNeitherOverTheOther() {
    write(INES, SUMMARY, "", "It took 45 minutes.");
    write(RAVI, SUMMARY, "It took 45 minutes.", "It took 56 minutes.");
    WrittenPart clashed = write(INES, SUMMARY, "It took 45 minutes.", "It took an hour.");
    assertThat(clashed.saved()).isFalse();
    assertThat(clashed.clashes())
        .containsExactly(new PartEdit.Clash("text", "It took 56 minutes.", "It took an hour."));
    assertThat(text(SUMMARY)).isEqualTo("It took 56 minutes.");
    // Having seen both, Ines decides.
    assertThat(write(INES, SUMMARY, "It took 56 minutes.", "It took about an hour.").saved())
        .isTrue();
  }

  @Test
  void mergesFieldsOfOneRowOneByOne() {
    PartId action =
        writing
            .add(INES, id, PartSort.ACTION, Map.of("what", "Test the retry path"), Optional.empty())
            .part();
    Map<String, String> seen = Parts.find(record(), action).orElseThrow();
    writing.write(INES, id, new PartEdit(action, seen, Map.of("owner", "Marta Lindqvist")));
    WrittenPart after =
        writing.write(
            RAVI, id, new PartEdit(action, seen, Map.of("due", "2026-02-01", "owner", "")));
    assertThat(after.saved()).isTrue();
    assertThat(Parts.find(record(), action).orElseThrow())
        .containsEntry("owner", "Marta Lindqvist")
        .containsEntry("due", "2026-02-01");
    WrittenPart clashed =
        writing.write(RAVI, id, new PartEdit(action, seen, Map.of("owner", "Tom Adeyemi")));
    assertThat(clashed.clashes())
        .containsExactly(new PartEdit.Clash("owner", "Marta Lindqvist", "Tom Adeyemi"));
  }

  @Test
  void tellsWhoWritesAtARowThatIsGone() {
    PartId lesson = lesson(INES, "The rollback took four minutes.");
    writing.remove(RAVI, id, lesson);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> write(INES, lesson, "The rollback took four minutes.", "Quick."))
        .withMessageContaining("Somebody took L1 away while you were writing")
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT));
  }

  @Test
  void answersAWhyWithANewFactor() {
    PartId first = factor("The pool ran dry", Optional.empty());
    PartId second = factor("Connections were not given back", Optional.of(new FactorId(1)));
    assertThat(Parts.find(record(), first).orElseThrow()).containsEntry("because", second.name());
    assertThat(record().causes().ends()).hasSize(1);
  }

  @Test
  void movesLessonsAmongThoseOfTheirKind() {
    lesson(INES, "One");
    writing.add(
        INES, id, PartSort.LESSON, Map.of("kind", "got lucky", "text", "Two"), Optional.empty());
    PartId three = lesson(INES, "Three");
    writing.step(RAVI, id, three, -1);
    assertThat(record().lessons()).extracting(Lesson::text).containsExactly("Three", "Two", "One");
    writing.place(RAVI, id, three, Optional.empty());
    assertThat(record().lessons()).extracting(Lesson::text).containsExactly("Two", "One", "Three");
  }

  @Test
  void tellsTheHistoryEachTextBeforeAndAfter() {
    PartId lesson = lesson(INES, "The rollback took four minutes.");
    write(RAVI, lesson, "The rollback took four minutes.", "The rollback took three minutes.");
    assertThat(desk.incidents.history(INES, id).getFirst())
        .isEqualTo(
            new HistoryLine(
                Desk.NOW,
                "Ravi Menon",
                "edited L1",
                "L1 text",
                "The rollback took four minutes.",
                "The rollback took three minutes."));
  }

  @Test
  void asksForTheRoleOfAnAuthor() {
    Viewer reader = new Viewer("Lea Sand", "lea@lumen.example", Role.VIEWER);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> write(reader, SUMMARY, "", "x"))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.FORBIDDEN));
  }

  private PartId lesson(Viewer by, String text) {
    return writing.add(by, id, PartSort.LESSON, Map.of("text", text), Optional.empty()).part();
  }

  private PartId factor(String statement, Optional<FactorId> explains) {
    return writing.add(INES, id, PartSort.FACTOR, Map.of("statement", statement), explains).part();
  }

  private WrittenPart write(Viewer by, PartId part, String seen, String typed) {
    return writing.write(by, id, new PartEdit(part, Map.of("text", seen), Map.of("text", typed)));
  }

  private Postmortem record() {
    return desk.incidents.get(INES, id).postmortem();
  }

  private String text(PartId part) {
    return Parts.find(record(), part).orElseThrow().getOrDefault("text", "");
  }
}
