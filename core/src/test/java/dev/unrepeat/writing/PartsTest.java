package dev.unrepeat.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Because;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-01-15");
  private static final IncidentId ID = new IncidentId("INC-2026-001");
  private static final Postmortem EMPTY =
      Postmortem.draft(Incident.named(ID, "Checkout fails", Instant.parse("2026-01-14T09:00:00Z")));

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void writesBackWhatItReads(long seed) {
    Postmortem record = RandomRecords.gentle(seed).postmortem(ID, 8);
    parts(record)
        .forEach(part -> {
          Map<String, String> texts = Parts.find(record, part).orElseThrow();
          assertThat(Parts.write(record, part, texts, TODAY)).as("%s", part).isEqualTo(record);
          assertThat(PartId.parse(part.toString())).isEqualTo(part);
          texts
              .keySet()
              .forEach(field ->
                  assertThat(PartText.parse(new PartText(part, field).subject()))
                      .contains(new PartText(part, field)));
        });
  }

  private static Stream<PartId> parts(Postmortem record) {
    return Stream.of(PartSort.values()).flatMap(sort -> Parts.list(record, sort).stream());
  }

  @Test
  void refusesAllFieldsThatCannotBeReadAtOnce() {
    Map<String, String> texts =
        Map.of("what", " ", "due", "some day", "priority", "urgent", "answers", "F1, G2");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Parts.write(EMPTY, new PartId(PartSort.ACTION, "A1"), texts, TODAY))
        .satisfies(refused -> {
          assertThat(refused.fields()).containsOnlyKeys("what", "due", "priority", "answers");
          assertThat(refused.sentence())
              .contains("is empty", "\"some day\" names no day", "The field \"priority\"");
        });
  }

  @Test
  void putsANewSectionWhereADocumentHasIt() {
    Postmortem record =
        text(text(EMPTY, "section Lessons", "Much."), "section Summary", "Nobody could pay.");
    assertThat(record.body())
        .containsExactly(
            new BodySection.Known(Section.SUMMARY, "Nobody could pay."),
            new BodySection.Known(Section.LESSONS, "Much."));
  }

  @Test
  void keepsTheAnswersToEachWhy() {
    Postmortem record = factors(3);
    record = Parts.write(record, PartId.parse("F1"), Map.of("because", "F2\nF3"), TODAY);
    assertThat(record.causes().whys()).extracting(Because::cause).hasSize(2);
    Postmortem three = record;
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Parts.write(three, PartId.parse("F3"), Map.of("because", "F1"), TODAY))
        .withMessageContaining("would be a cause of itself, by way of");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Parts.write(three, PartId.parse("F3"), Map.of("because", "F9"), TODAY))
        .withMessageContaining("There is no factor F9");
  }

  @Test
  void takesAFactorAwayWithWhatOnlyMadeSenseBesideIt() {
    Postmortem record =
        Parts.write(factors(2), PartId.parse("F1"), Map.of("because", "F2"), TODAY)
            .withActions(List.of(ActionItem.proposed(new ActionItemId(1), "Test the retry path")));
    record = Parts.write(record, PartId.parse("A1"), Map.of("answers", "F1\nF2"), TODAY);
    Postmortem after = Parts.remove(record, PartId.parse("F2"));
    assertThat(after.causes().whys()).isEmpty();
    assertThat(after.actions().getFirst().answers()).hasSize(1);
  }

  @Test
  void keepsAnActionOnWhichSomebodyRelies() {
    Postmortem record = action(Map.of("owner", "Ines Okafor", "due", "2026-02-01"));
    ActionItem accepted = record.actions().getFirst().accept("Ravi Menon", Instant.EPOCH);
    Postmortem now = record.withActions(List.of(accepted));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Parts.remove(now, PartId.parse("A1")))
        .withMessageContaining("Cancel it with a reason instead");
  }

  @Test
  void readsPeopleAndDays() {
    ActionItem action =
        action(Map.of("owner", "Payments team", "due", "end of next week", "priority", "p1"))
            .actions()
            .getFirst();
    assertThat(action.owner()).isEqualTo(new Owner.AsWritten("Payments team"));
    assertThat(action.due().orElseThrow().asWritten()).isEqualTo("end of next week");
    assertThat(action.due().orElseThrow().date()).isAfter(TODAY);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> action(Map.of("due", "soonish")))
        .withMessageContaining("\"soonish\" names no day");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> action(Map.of("priority", "urgent")))
        .withMessageContaining("Write one of: P0, P1, P2, P3");
  }

  @Test
  void movesRowsAmongTheirOwnSort() {
    Postmortem record = factors(3);
    record = Parts.exchange(record, PartId.parse("F1"), PartId.parse("F2"));
    assertThat(Parts.list(record, PartSort.FACTOR))
        .extracting(PartId::name)
        .containsExactly("F2", "F1", "F3");
    record = Parts.place(record, PartId.parse("F3"), Optional.of(PartId.parse("F2")));
    assertThat(Parts.list(record, PartSort.FACTOR))
        .extracting(PartId::name)
        .containsExactly("F3", "F2", "F1");
    record = Parts.order(record, PartSort.FACTOR, List.of("F1", "F2"));
    assertThat(Parts.list(record, PartSort.FACTOR))
        .extracting(PartId::name)
        .containsExactly("F3", "F1", "F2");
  }

  private static Postmortem text(Postmortem record, String part, String text) {
    return Parts.write(record, PartId.parse(part), Map.of("text", text), TODAY);
  }

  private static Postmortem factors(int n) {
    Postmortem record = EMPTY;
    for (int i = 1; i <= n; i++) {
      Map<String, String> texts = Map.of("statement", "Condition " + i);
      record = Parts.write(record, Parts.fresh(record, PartSort.FACTOR, texts), texts, TODAY);
    }
    return record;
  }

  private static Postmortem action(Map<String, String> texts) {
    Map<String, String> all = new java.util.HashMap<>(texts);
    all.put("what", "Test the retry path");
    return Parts.write(EMPTY, PartId.parse("A1"), all, TODAY);
  }
}
