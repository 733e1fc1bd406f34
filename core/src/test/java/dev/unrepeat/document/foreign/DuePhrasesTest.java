package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.DateOrder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DuePhrasesTest {
  /// The document is of Wednesday, 2026-10-14.
  private static final DuePhrases PHRASES =
      DuePhrases.from(Optional.of(LocalDate.parse("2026-10-14")), Optional.empty());

  private static final String DATES =
      """
      2026-10-30: 2026-10-30 | 2026/10/30 | 30 Oct 2026 | Oct 30, 2026 | October 30th | 30th of October | 30.10.2026 | 30. Oktober 2026 | 30.10. | 2026年10月30日 | Friday 30 October
      2027-03-01: March 1 | 1. März
      2026-10-14: today | EOD | heute
      2026-10-15: tomorrow | morgen | 明日
      2026-10-16: this week | end of the week | EOW | Friday | next Friday | diese Woche | Ende der Woche | 今週中
      2026-10-23: next week | end of next week | nächste Woche | 来週
      2026-10-28: this sprint | in 2 weeks | within two weeks | next 2 weeks | 14 days | in zwei Wochen | 2週間以内
      2026-11-11: next sprint | nächster Sprint | 次のスプリント
      2026-10-31: this month | end of the month | EOM | October | end of October | Oct 2026 | Ende Oktober | Ende des Monats | 今月中 | 10月末 | 2026年10月末
      2026-11-15: mid-November | mid November 2026 | Mitte November
      2026-11-30: next month | November | November 2026 | 来月末
      2026-11-14: in a month | 1 month
      2026-12-31: Q4 | Q4 2026 | 2026 Q4 | Q4/2026 | end of Q4 | this quarter | end of the quarter | EOQ | H2 2026 | end of the year | EOY | 2026 | end of 2026 | Ende Q4 | dieses Quartal | 年内 | Q3 2026 - Q4 2026
      2027-03-31: next quarter | Q1 | Q1 2027 | Q4 2026 - Q1 2027 | Q1'27
      2027-06-30: end of Q2 | H1
      2026-11-06: KW 45 | week 45
      2027-12-31: next year
      """;

  @TestFactory
  Stream<DynamicTest> wordsNameTheLastDayOfTheirStretch() {
    return DATES
        .lines()
        .flatMap(line -> {
          LocalDate date = LocalDate.parse(line.substring(0, 10));
          return Stream.of(line.substring(12).split(" \\| "))
              .map(words ->
                  DynamicTest.dynamicTest(
                      words, () -> assertThat(PHRASES.whole(words)).as(words).contains(date)));
        });
  }

  @Test
  void aDayStandsBehindByInAFieldOfItsOwn() {
    LocalDate today = LocalDate.parse("2026-10-14");
    assertThat(DueWords.day("by end of next week", today)).contains(LocalDate.parse("2026-10-23"));
    assertThat(DueWords.day("no later than Friday", today)).contains(LocalDate.parse("2026-10-16"));
    assertThat(DueWords.day("bis Freitag", today)).contains(LocalDate.parse("2026-10-16"));
    assertThat(DueWords.day("before Friday", today)).isEmpty();
    assertThat(DueWords.day("by ASAP", today)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> otherWordsNameNoDay() {
    return Stream.of(
            "ASAP",
            "soon",
            "TBD",
            "week",
            "the sprint",
            "12/01/2026",
            "2026-13-40",
            "May flower",
            "after the fair",
            "week 77",
            "Q7",
            "1.2.3")
        .map(words ->
            DynamicTest.dynamicTest(
                words, () -> assertThat(PHRASES.whole(words)).as(words).isEmpty()));
  }

  @Test
  void theOrderOfNumbersIsHandedIn() {
    Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-10-14"));

    assertThat(DuePhrases.from(day, Optional.of(DateOrder.MONTH_FIRST)).whole("12/01/2026"))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(DuePhrases.from(day, Optional.of(DateOrder.DAY_FIRST)).whole("12/01/2026"))
        .contains(LocalDate.parse("2026-01-12"));
  }

  @Test
  void withoutADayOnlyWholeDatesAreNamed() {
    DuePhrases phrases = DuePhrases.from(Optional.empty(), Optional.empty());

    assertThat(phrases.whole("Q4 2026")).contains(LocalDate.parse("2026-12-31"));
    assertThat(phrases.whole("next week")).isEmpty();
    assertThat(phrases.whole("Oct 30")).isEmpty();
  }
}
