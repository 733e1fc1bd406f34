package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way back: earlier texts, undone changes, rows that were taken away.
class HistoriesTest {
  private static final PartId SUMMARY = PartId.parse("section Summary");

  @TempDir private Path path;
  private Desk desk;
  private Writing writing;
  private Histories histories;
  private IncidentId id;

  @BeforeEach
  void open() {
    desk = new Desk(path);
    writing = new Writing(desk.ledger, desk.shelf);
    histories = new Histories(desk.ledger);
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
  void showsTheSavingsOfOneTextAsOneChange() {
    write(INES, "", "Nobody");
    write(INES, "Nobody", "Nobody could");
    write(INES, "Nobody could", "Nobody could pay.");
    HistoryEntry entry = latest();
    assertThat(entry.texts())
        .singleElement()
        .satisfies(text -> {
          assertThat(text.before()).isEmpty();
          assertThat(text.after()).isEqualTo("Nobody could pay.");
        });
    assertThat(entry.to() - entry.from()).isEqualTo(2);
    histories.undo(INES, id, entry.from(), entry.to());
    assertThat(text()).isEmpty();
    // And the undoing can be undone.
    histories.undo(INES, id, latest().from(), latest().to());
    assertThat(text()).isEqualTo("Nobody could pay.");
  }

  @Test
  void tellsTwoPeopleApartThoughTheRecordStayedAsItIs() {
    write(INES, "", "Nobody could pay.");
    desk.ledger.beside(
        RAVI,
        id,
        "let the reminders of A1 rest",
        List.of(new Difference("A1", "", "until Friday")),
        record -> id);
    List<HistoryEntry> entries = histories.list(INES, id, Long.MAX_VALUE).entries();
    assertThat(entries.get(0).by()).isEqualTo(RAVI.name());
    assertThat(entries.get(0).texts()).singleElement().extracting("subject").isEqualTo("A1");
    assertThat(entries.get(1).by()).isEqualTo(INES.name());
    assertThat(entries.get(1).texts())
        .singleElement()
        .extracting("after")
        .isEqualTo("Nobody could pay.");
  }

  @Test
  void putsAnEarlierTextBack() {
    write(INES, "", "Nobody could pay.");
    write(RAVI, "Nobody could pay.", "It was fine.");
    histories.putBack(INES, id, latest().texts().getFirst().line());
    assertThat(text()).isEqualTo("Nobody could pay.");
    assertThat(latest().texts().getFirst().before()).isEqualTo("It was fine.");
  }

  @Test
  void undoesOnesOwnChangeAndKeepsWhatOthersWroteSince() {
    write(INES, "", "Nobody could pay. A rollback ended it.");
    write(
        RAVI,
        "Nobody could pay. A rollback ended it.",
        "Nobody could pay. A slow rollback ended it.");
    HistoryEntry ravis = latest();
    write(
        INES,
        "Nobody could pay. A slow rollback ended it.",
        "Nobody could pay for 56 minutes. A slow rollback ended it.");
    histories.undo(RAVI, id, ravis.from(), ravis.to());
    assertThat(text()).isEqualTo("Nobody could pay for 56 minutes. A rollback ended it.");
  }

  @Test
  void saysWhenTheSameWordsWereChangedAgain() {
    write(INES, "", "It took 45 minutes.");
    write(RAVI, "It took 45 minutes.", "It took 56 minutes.");
    HistoryEntry ravis = latest();
    write(INES, "It took 56 minutes.", "It took an hour.");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> histories.undo(RAVI, id, ravis.from(), ravis.to()))
        .withMessageContaining("was changed again in the same words");
  }

  @Test
  void bringsBackARowWithAllThatWentWithIt() {
    factor("The pool ran dry", Optional.empty());
    PartId cause = factor("Connections were not given back", Optional.of(new FactorId(1)));
    writing.write(
        INES,
        id,
        new PartEdit(
            cause, Map.of(), Map.of("facts", "200 connections\n38 %", "class", "technical debt")));
    writing.add(
        INES,
        id,
        PartSort.ACTION,
        Map.of("what", "Test the retry path", "answers", "F1\nF2"),
        Optional.empty());
    Postmortem whole = record();
    writing.remove(RAVI, id, cause);
    assertThat(record().causes().factors()).hasSize(1);
    histories.undo(INES, id, latest().from(), latest().to());
    assertThat(record()).isEqualTo(whole);
  }

  @Test
  void undoesAnAddedRowUnlessItWasWrittenAtSince() {
    PartId lesson = lesson("The rollback took four minutes.");
    HistoryEntry added = latest();
    histories.undo(INES, id, added.from(), added.to());
    assertThat(record().lessons()).isEmpty();
    PartId again = lesson("The rollback took four minutes.");
    HistoryEntry addedAgain = latest();
    writing.write(RAVI, id, new PartEdit(again, Map.of(), Map.of("text", "It was quick.")));
    assertThat(again).isEqualTo(lesson);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> histories.undo(INES, id, addedAgain.from(), addedAgain.to()))
        .withMessageContaining("has been changed since it was added");
  }

  @Test
  void undoesAnAddedActionButNotHowAnActionStands() {
    writing.add(
        INES,
        id,
        PartSort.ACTION,
        Map.of("what", "Test the retry path", "owner", "Ines Okafor", "due", "2026-02-01"),
        Optional.empty());
    HistoryEntry added = latest();
    assertThat(added.what()).isEqualTo("added an action item");
    desk.ledger.change(
        RAVI,
        id,
        "accepted A1",
        before ->
            before
                .postmortem()
                .withActions(
                    List.of(
                        before.postmortem().actions().getFirst().accept("Ravi Menon", Desk.NOW))));
    HistoryEntry accepted = latest();
    assertThat(accepted.undoable()).isFalse();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> histories.undo(RAVI, id, accepted.from(), accepted.to()))
        .withMessageContaining("\"A1 state\" has a page of its own");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> histories.undo(INES, id, added.from(), added.to()))
        .withMessageContaining("somebody relies on it");
  }

  @Test
  void undoesAnOrder() {
    lesson("One");
    writing.step(RAVI, id, lesson("Two"), -1);
    histories.undo(RAVI, id, latest().from(), latest().to());
    assertThat(record().lessons()).extracting(Lesson::text).containsExactly("One", "Two");
  }

  @Test
  void leavesAloneWhatHasAPageOfItsOwn() {
    desk.incidents.describe(INES, id, 1, Description.titled("Payments fail"));
    HistoryEntry described = latest();
    assertThat(described.undoable()).isFalse();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> histories.undo(INES, id, described.from(), described.to()))
        .withMessageContaining("has a page of its own");
  }

  @Test
  void comesInPagesThatLoseNothing() {
    for (int i = 0; i < 130; i++) {
      lesson("Lesson " + i);
    }
    int seen = 0;
    long before = Long.MAX_VALUE;
    int pages = 0;
    while (before > 0) {
      Histories.Page page = histories.list(INES, id, before);
      seen += page.entries().size();
      before = page.next().orElse(0);
      pages++;
    }
    assertThat(seen).isEqualTo(131);
    assertThat(pages).isBetween(2, 4);
  }

  private HistoryEntry latest() {
    List<HistoryEntry> entries = histories.list(INES, id, Long.MAX_VALUE).entries();
    return entries.getFirst();
  }

  private PartId lesson(String text) {
    return writing.add(INES, id, PartSort.LESSON, Map.of("text", text), Optional.empty()).part();
  }

  private PartId factor(String statement, Optional<FactorId> explains) {
    return writing.add(INES, id, PartSort.FACTOR, Map.of("statement", statement), explains).part();
  }

  private void write(Viewer by, String seen, String typed) {
    WrittenPart written =
        writing.write(by, id, new PartEdit(SUMMARY, Map.of("text", seen), Map.of("text", typed)));
    assertThat(written.saved()).isTrue();
  }

  private Postmortem record() {
    return desk.incidents.get(INES, id).postmortem();
  }

  private String text() {
    return Parts.find(record(), SUMMARY).orElseThrow().getOrDefault("text", "");
  }
}
