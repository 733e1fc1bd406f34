package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.DocumentNote;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines whose day counts from another one: weekdays, "next day", `(+1)`, `Day 2`, `T+5m`. What
/// could be of two days is asked for.
class CountedDaysReadTest {
  /// 5 March 2026 is a Thursday.
  private static List<String> events(String lines) {
    return Fixture.events(read(lines));
  }

  private static ForeignReading read(String lines) {
    return Fixture.reading("a.md", "# Pool, 5 March 2026\n\n## Timeline (UTC)\n\n" + lines);
  }

  @Test
  void aWeekdayIsTheNextOneFromTheLineAbove() {
    assertThat(
            events(
                """
                - Thu 09:20 the pool is full
                - Thursday, 22:10 it is made larger
                - Fri 09:00 it is full again
                - 10:00 it is mended
                - Mon. 08:00 we look back
                """))
        .containsExactly(
            "5 2026-03-05T09:20:00Z the pool is full",
            "6 2026-03-05T22:10:00Z it is made larger",
            "7 2026-03-06T09:00:00Z it is full again",
            "8 2026-03-06T10:00:00Z it is mended",
            "9 2026-03-09T08:00:00Z we look back");
  }

  @Test
  void aWeekdayThatMayLieBeforeOrWeeksAwayIsAskedForAndSoAreTheLinesBelowIt() {
    assertThat(
            events(
                """
                - Fri 08:00 of which Friday?
                - 2026-03-05 09:20 the pool is full
                - Wed 23:00 it was deployed the day before
                - 23:30 and was not looked at
                - Thu 09:00 a step back on the same weekday
                - 2026-03-05 10:00 it is mended
                - 10:20 all is well
                """))
        .containsExactly(
            "5 ? TIME of which Friday?",
            "6 2026-03-05T09:20:00Z the pool is full",
            "7 ? TIME it was deployed the day before",
            "8 ? TIME and was not looked at",
            "9 2026-03-05T09:00:00Z a step back on the same weekday",
            "10 2026-03-05T10:00:00Z it is mended",
            "11 2026-03-05T10:20:00Z all is well");
  }

  @Test
  void saysWhyItAsks() {
    assertThat(read("- 09:00 it is slow\n- Wed 23:00 it was deployed\n").notes())
        .extracting(DocumentNote::sentence)
        .containsExactly("\"Wed 23:00\" is of a day that \"Wed\" leaves open; write the date.");
    assertThat(read("- 09:00 it is slow\n- T+5m it is mended\n").notes())
        .extracting(DocumentNote::sentence)
        .containsExactly(
            "\"T+5m\" counts from a T0 that the text does not state; write when T0 was.");
  }

  @Test
  void theNumberOfATicketIsNoTime() {
    assertThat(events("- 09:00 it is slow\n- T-799 it is filed\n"))
        .containsExactly("5 2026-03-05T09:00:00Z it is slow\n- T-799 it is filed");
  }

  @Test
  void plusOneCountsFromTheDayThatWasStated() {
    String rows =
        """
        | Time | Event |
        |---|---|
        | 23:50 | the pool is full |
        | 00:10 %s | it is made larger |
        | 00:30 %s | all is well |
        """;
    for (String mark : List.of("(+1)", "(+1d)", "(+1 day)")) {
      assertThat(events(rows.formatted(mark, mark)))
          .containsExactly(
              "7 2026-03-05T23:50:00Z the pool is full",
              "8 2026-03-06T00:10:00Z it is made larger",
              "9 2026-03-06T00:30:00Z all is well");
    }
    assertThat(events(rows.formatted("+1", "")))
        .containsExactly(
            "7 2026-03-05T23:50:00Z the pool is full",
            "8 2026-03-06T00:10:00Z it is made larger",
            "9 2026-03-06T00:30:00Z all is well");
  }

  @Test
  void plusOneIsAskedForWhereItMayBeAVoteOrSeveralDaysWereStated() {
    assertThat(
            events(
                """
                - 13:50 shall we roll back?
                - 14:02 +1 from the lead
                - 14:05 +5 min more are given
                """))
        .containsExactly(
            "5 2026-03-05T13:50:00Z shall we roll back?",
            "6 ? TIME from the lead",
            "7 ? TIME +5 min more are given");
    assertThat(
            events(
                """
                - 2026-03-05 23:50 the pool is full
                - 2026-03-06 09:00 it is looked at
                - 10:10 (+1) it is mended
                """))
        .contains("7 ? TIME it is mended");
  }

  @Test
  void nextDayIsThatAfterTheStatedDay() {
    assertThat(
            events(
                """
                | Time | Event |
                |---|---|
                | 18:50 | the pool is full |
                | next day 09:00 | it is made larger |
                | 09:30 | all is well |
                """))
        .containsExactly(
            "7 2026-03-05T18:50:00Z the pool is full",
            "8 2026-03-06T09:00:00Z it is made larger",
            "9 2026-03-06T09:30:00Z all is well");
    assertThat(
            events(
                """
                - 22:00 the pool is full
                - 02:00 it is full again
                - 09:00 next day: of the fifth or of the sixth?
                """))
        .contains("7 ? TIME of the fifth or of the sixth?");
    assertThat(events("- 09:00 it is slow\n- 22:00 (previous day) deployed\n- 09:10 alert\n"))
        .containsExactly(
            "5 2026-03-05T09:00:00Z it is slow",
            "6 ? TIME deployed",
            "7 2026-03-05T09:10:00Z alert");
  }

  @Test
  void dayTwoCountsFromTheOnlyDayBeforeIt() {
    assertThat(
            events(
                """
                - Day 1 22:15 the pool is full
                - Day 2 06:30 it is made larger
                - Day 2, 09:15 it is full again
                - 10:00 it is emptied
                - Day 4 – 12:00 all is well
                """))
        .containsExactly(
            "5 2026-03-05T22:15:00Z the pool is full",
            "6 2026-03-06T06:30:00Z it is made larger",
            "7 2026-03-06T09:15:00Z it is full again",
            "8 2026-03-06T10:00:00Z it is emptied",
            "9 2026-03-08T12:00:00Z all is well");
    assertThat(
            events(
                """
                - 2026-03-02 10:00 it is deployed
                - 2026-03-05 22:15 the pool is full
                - Day 2 06:30 it is made larger
                - 07:00 it is looked at
                """))
        .endsWith("7 ? TIME it is made larger", "8 ? TIME it is looked at");
  }

  @Test
  void dayTwoAsAHeadingHeadsTheLinesBelowIt() {
    for (String day : List.of("### Day %d", "**Day %d**", "**Day %d:**", "Day %d", "- Day %d")) {
      String text =
          day.formatted(1)
              + "\n\n- 09:00 the pool is full\n\n"
              + day.formatted(2)
              + "\n\n- 10:00 all is well\n";
      assertThat(events(text))
          .as(day)
          .extracting(event -> event.replaceFirst("^\\d+ ", ""))
          .containsExactly(
              "2026-03-05T09:00:00Z the pool is full", "2026-03-06T10:00:00Z all is well");
    }
    assertThat(events("### Day 3 (2026-03-07)\n\n- 09:00 a\n\n### Day 4\n\n- 10:00 b\n"))
        .containsExactly("7 2026-03-07T09:00:00Z a", "11 2026-03-08T10:00:00Z b");
    assertThat(events("- 2026-03-02 09:00 a\n\n### Day 2\n\n- 10:00 b\n- 2026-03-06 10:00 c\n"))
        .containsExactly("5 2026-03-02T09:00:00Z a", "9 ? TIME b", "10 2026-03-06T10:00:00Z c");
  }

  @Test
  void timesAfterT0CountFromWhereItIsStated() {
    String lines =
        """
        - T-10m the change is approved
        - T+0 it is made
        - **T+5m** alerts fire
        - T+00:22: it is undone
        - T+1h10m it is slow
        - T+90 s of what?
        - T+90 of what?
        """;
    assertThat(events("T0 = 13:20\n\n" + lines))
        .containsExactly(
            "7 2026-03-05T13:10:00Z the change is approved",
            "8 2026-03-05T13:20:00Z it is made",
            "9 2026-03-05T13:25:00Z alerts fire",
            "10 2026-03-05T13:42:00Z it is undone",
            "11 2026-03-05T14:30:00Z it is slow",
            "12 2026-03-05T13:21:30Z of what?",
            "13 ? TIME of what?");
    assertThat(events("T0 is 2026-03-04 13:20 CET.\n\n" + lines))
        .contains("9 2026-03-04T12:25:00Z alerts fire");
    assertThat(events(lines)).hasSize(7).allMatch(event -> event.contains("? TIME"));
  }

  @Test
  void aWeekdayAsAHeadingHeadsTheLinesBelowIt() {
    assertThat(
            events(
                """
                ### Thursday

                - 09:00 the pool is full

                **Friday**

                - 10:00 it is full again

                ### Wednesday

                - 11:00 before or after?
                """))
        .containsExactly(
            "7 2026-03-05T09:00:00Z the pool is full",
            "11 2026-03-06T10:00:00Z it is full again",
            "15 ? TIME before or after?");
  }

  @Test
  void aColumnMayCountTheDays() {
    String rows =
        """
        | Day | Time | Event |
        |---|---|---|
        | %s | 22:00 | the pool is full |
        | %s | 02:10 | it is made larger |
        | %s | 01:00 | all is well |
        """;
    for (List<String> days : List.of(List.of("0", "+1", "+2"), List.of("1", "2", "3"))) {
      assertThat(events(rows.formatted(days.toArray())))
          .containsExactly(
              "7 2026-03-05T22:00:00Z the pool is full",
              "8 2026-03-06T02:10:00Z it is made larger",
              "9 2026-03-07T01:00:00Z all is well");
    }
  }

  @Test
  void aRowThatIsADayHeadsTheRowsBelowIt() {
    assertThat(
            events(
                """
                | Time | Event |
                |---|---|
                | **2026-03-04** | |
                | 22:00 | the pool is full |
                | **2026-03-05** | |
                | 01:00 | all is well |
                """))
        .containsExactly(
            "8 2026-03-04T22:00:00Z the pool is full", "10 2026-03-05T01:00:00Z all is well");
  }

  @Test
  void belowALineOfAnEarlierDayTheDayIsAskedFor() {
    assertThat(
            events(
                """
                - 2026-03-05 09:12 a token is found
                - 2026-03-05 09:20 it is revoked
                - 2026-03-02 16:41 it had been committed
                - 09:45 logs are searched
                - 2026-03-05 11:00 nothing is found
                """))
        .contains("7 2026-03-02T16:41:00Z it had been committed", "8 ? TIME logs are searched");
  }

  @Test
  void withTheNewestLineFirstNoDayIsGuessed() {
    assertThat(
            events(
                """
                - 2026-03-06 00:40 all is well
                - 00:05 it is made larger
                - 23:50 the pool is full
                - 2026-03-05 23:40 it is slow
                - 08:10 it is deployed
                """))
        .containsExactly(
            "5 2026-03-06T00:40:00Z all is well",
            "6 2026-03-06T00:05:00Z it is made larger",
            "7 ? TIME the pool is full",
            "8 2026-03-05T23:40:00Z it is slow",
            "9 2026-03-05T08:10:00Z it is deployed");
  }

  @Test
  void aVersionAmongTimesWithAColonIsNone() {
    assertThat(events("- 09:00 upgrade to 14.02\n- 14.02 has no exporter\n- 10:20 undone\n"))
        .hasSize(2);
    assertThat(events("- 09.00 upgrade\n- 14.02 all is well\n")).hasSize(2);
  }

  @Test
  void readsNoClockFromTheEndOfADottedOne() {
    assertThat(events("- 17.45 Uhr: es geht wieder\n- Freitag, 9.00 Uhr: Nachkontrolle\n"))
        .containsExactly(
            "5 2026-03-05T17:45:00Z es geht wieder", "6 2026-03-06T09:00:00Z Nachkontrolle");
  }

  @Test
  void aYearlessDayFarFromAllDatesOfTheTextIsAskedFor() {
    assertThat(
            Fixture.events(
                Fixture.reading(
                    "a.md",
                    """
                    # Chat is down

                    Written 2026-01-08.

                    ## Timeline (UTC)

                    - Dec 29 14:10 it drops
                    - Dec 29 14:55 it is back
                    """)))
        .containsExactly("7 ? YEAR it drops", "8 ? YEAR it is back");
  }

  @Test
  void aDayBehindARangeOverMidnightIsThatOfItsEnd() {
    assertThat(
            events(
                """
                - 23:20–00:10 (+1) the pool is full
                - 23:50 - 00:10 (Mar 6) of which day?
                """))
        .containsExactly("5 2026-03-05T23:20:00Z the pool is full", "6 ? TIME of which day?");
    assertThat(events("- 18:00 it is slow\n- 09:00–10:00 (+1) it is mended\n"))
        .contains("6 2026-03-06T09:00:00Z it is mended");
  }

  @Test
  void hoursOrMinutesAfterT0AreAskedForBesideSeconds() {
    assertThat(events("T0 = 13:20\n\n- T+15s it is full\n- T+02:10 it is lost\n- T+3m undone\n"))
        .containsExactly(
            "7 2026-03-05T13:20:15Z it is full",
            "8 ? TIME it is lost",
            "9 2026-03-05T13:23:00Z undone");
  }
}
