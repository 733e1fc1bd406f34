package dev.unrepeat.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.time.Answers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastedTextTest {
  private static final Answers TOLD =
      Answers.NONE.withZone(ZoneId.of("UTC")).withDate(LocalDate.of(2026, 1, 12));

  private static Collected read(Answers answers, String text) {
    return Collected.read(new PastedText(), answers, MemoryFile.of("notes.txt", text));
  }

  private static List<String> lines(Collected read) {
    return read.events.stream().map(PastedTextTest::line).toList();
  }

  private static String line(SourceEvent event) {
    String time =
        switch (event.time()) {
          case EventTime.At at -> at.instant().toString();
          case EventTime.Undated undated -> undated.missing().name();
        };
    return time + " " + event.text();
  }

  @Test
  void readsAPastedTimelineAndKeepsItsProse() {
    Collected read =
        read(
            TOLD,
            """
            14:23 — deployment of v2.3.1 completed
            14:31 — first 500s appear in the logs

            Stated: the outage lasted 1 hour 12 minutes.
            It took 6 + 40 engineer-hours.
            """);
    assertThat(lines(read))
        .containsExactly(
            "2026-01-12T14:23:00Z deployment of v2.3.1 completed",
            "2026-01-12T14:31:00Z first 500s appear in the logs");
    assertThat(read.prose)
        .containsExactly(
            "Stated: the outage lasted 1 hour 12 minutes.\nIt took 6 + 40 engineer-hours.");
  }

  @Test
  void asksForDateAndZoneWhereNoneIsWritten() {
    Collected read = read(Answers.NONE, "14:23 — deployment\n14:31 — errors\n");
    assertThat(lines(read)).containsExactly("DATE deployment", "DATE errors");
  }

  @Test
  void takesDateAndZoneFromTheTitle() {
    Collected read =
        read(
            Answers.NONE,
            "Checkout incident, Wednesday 14 October 2026, all times UTC\n(notes of the commander)\n\n14:23 — deployed\n");
    assertThat(lines(read)).containsExactly("2026-10-14T14:23:00Z deployed");
    assertThat(read.prose).hasSize(1);
  }

  @Test
  void followsDateLinesHeadingsAndMidnight() {
    Collected read =
        read(
            Answers.NONE,
            """
            # Timeline (UTC)
            2 March 2021
            22:10 alarm
            23:55 restarted
            00:05 still down
            6th March 2021:
            09:00 reviewed
            ## 2021-03-07
            ### 10:15
            fixed
            """);
    assertThat(lines(read))
        .containsExactly(
            "2021-03-02T22:10:00Z alarm",
            "2021-03-02T23:55:00Z restarted",
            "2021-03-03T00:05:00Z still down",
            "2021-03-06T09:00:00Z reviewed",
            "2021-03-07T10:15:00Z fixed");
  }

  @Test
  void keepsASmallStepBackAndSaysSo() {
    Collected read = read(TOLD, "14:23 one\n14:20 two\n14:30 three\n");
    assertThat(lines(read))
        .containsExactly(
            "2026-01-12T14:23:00Z one", "2026-01-12T14:20:00Z two", "2026-01-12T14:30:00Z three");
    assertThat(read.notes).singleElement().asString().contains("14:20").contains("Line 2");
  }

  @Test
  void joinsContinuationLinesAndQuotesToTheEntryAbove() {
    Collected read =
        read(
            TOLD,
            """
            - 14:23 deployed
              by the pipeline

              ```
              14:24:01 ERROR boom
              ```
            - 14:31 errors
            > [2:33 PM] pasted from chat
            """);
    assertThat(lines(read))
        .containsExactly(
            "2026-01-12T14:23:00Z deployed\nby the pipeline\n```\n14:24:01 ERROR boom\n```",
            "2026-01-12T14:31:00Z errors\n> [2:33 PM] pasted from chat");
  }

  @Test
  void knowsWhoSpeaks() {
    Collected read =
        read(TOLD, "10.02 RK: looking\n* [10:05] @ines is paged\n- 10:06 `@tom` Pushed a fix\n");
    assertThat(read.events)
        .extracting(e -> e.actor().orElseThrow().name())
        .containsExactly("RK", "ines", "tom");
    assertThat(read.events.getFirst().actor().orElseThrow().role()).isEqualTo("responder");
    assertThat(read.events.getFirst().text()).isEqualTo("looking");
  }

  @Test
  void reportsATimeThatCannotBeReadAndKeepsItsLine() {
    Collected read = read(TOLD, "14:23 deployed\n16:00 PM resolved\n2X:XX (not sure) restarted\n");
    assertThat(lines(read))
        .containsExactly(
            "2026-01-12T14:23:00Z deployed", "TIME resolved", "TIME (not sure) restarted");
    assertThat(read.problems).extracting(p -> p.line()).containsExactly(2L, 3L);
  }

  @Test
  void reportsATimeInWordsAndGluesItToNoEntry() {
    Collected read =
        read(
            TOLD,
            """
            11:20 — alert fired
            about eleven thirty: coffee
            half past eleven - Ines joins
            11:40 — rollback begins
              around noon: still rolling
            one: first pod
            11:55 — all green
            """);
    assertThat(lines(read))
        .containsExactly(
            "2026-01-12T11:20:00Z alert fired",
            "TIME coffee",
            "TIME Ines joins",
            "2026-01-12T11:40:00Z rollback begins\naround noon: still rolling\none: first pod",
            "2026-01-12T11:55:00Z all green");
    assertThat(read.problems)
        .extracting(Problem::line, Problem::reason)
        .containsExactly(
            tuple(
                2L,
                "\"about eleven thirty\" is not a time that can be read; write it in digits, such as 14:02."),
            tuple(
                3L,
                "\"half past eleven\" is not a time that can be read; write it in digits, such as 14:02."));
  }

  @Test
  void leavesOutWhatAChatShowsBelowItsMessages() {
    Collected read =
        read(
            TOLD,
            """
            Priya Nair  2:50 PM
            are customers seeing timeouts?
            Lena Vogt  2:51 PM
            yes, 14 tickets so far
            :eyes: 2 :+1:
            2 replies
            Tom Beck  2:58 PM
            rolling back now
            """);

    assertThat(lines(read))
        .containsExactly(
            "2026-01-12T14:50:00Z are customers seeing timeouts?",
            "2026-01-12T14:51:00Z yes, 14 tickets so far",
            "2026-01-12T14:58:00Z rolling back now");
    assertThat(read.notes).isEmpty();
  }

  @Test
  void saysWhichLinesWithoutATimeItReadAsPartOfTheEntryAbove() {
    Collected glued = read(TOLD, "11:20 — alert fired\ncoffee\n11:40 — rollback begins\n");
    assertThat(glued.notes)
        .singleElement()
        .asString()
        .contains("Line 2 begins with no time and was read as part of the entry above it");

    assertThat(
            read(
                    TOLD,
                    """
                    11:20 — alert fired, and the on-call engineer of that week was paged
                    by the monitor
                    11:30 — three things:
                      - one
                      two
                    """)
                .notes)
        .isEmpty();
  }

  @Test
  void learnsTheOrderOfDatesFromAnotherLine() {
    Collected read = read(Answers.NONE, "- 11-01-2026 10:00 UTC one\n- 24-01-2026 10:00 UTC two\n");
    assertThat(lines(read)).containsExactly("2026-01-11T10:00:00Z one", "2026-01-24T10:00:00Z two");
    assertThat(lines(read(Answers.NONE, "- 11-01-2026 10:00 UTC one\n")))
        .containsExactly("DAY_ORDER one");
  }

  @Test
  void knowsWhoWroteInTheChatOfACall() {
    Collected read =
        read(
            TOLD,
            """
            15:01:39 From Imani Okafor to Everyone:
                is checkout back?
            15:01:45\t From  Noor H : not yet
            15:02:03 From Noor H to Yuki (Direct Message):
                call me
            15:03 From the dashboard: 30 % errors
            """);
    assertThat(read.events)
        .extracting(event -> event.actor().map(who -> who.name()).orElse("-") + " " + event.text())
        .containsExactly(
            "Imani Okafor is checkout back?",
            "Noor H not yet",
            "Noor H To Yuki: call me",
            "- From the dashboard: 30 % errors");
  }

  @Test
  void takesNoPropertyThatAToolPrintsForAnEntry() {
    Collected read =
        read(
            TOLD,
            """
            Started At     = 2026-10-14T14:00:00Z
            Total Restarts = 1

            2026-10-14T14:05:00Z  Terminated  Exit Code: 137
            Last Restart   = 2026-10-14T14:04:00Z
            """);
    assertThat(lines(read)).containsExactly("2026-10-14T14:05:00Z Terminated  Exit Code: 137");
  }

  @Test
  void learnsFromOtherLinesWhereAYearOfTwoDigitsStands() {
    assertThat(lines(read(Answers.NONE, "- 26/11/28 10:00 UTC one\n")))
        .containsExactly("DAY_ORDER one");
    assertThat(lines(read(Answers.NONE, "## 2026-11-28\n- 26/11/28 10:00 UTC one\n")))
        .containsExactly("2026-11-28T10:00:00Z one");
    assertThat(lines(read(Answers.NONE, "- 05/03/26 10:00 UTC one\n- 21/03/26 10:00 UTC two\n")))
        .containsExactly("2026-03-05T10:00:00Z one", "2026-03-21T10:00:00Z two");
  }

  @Test
  void keepsKeysWhateverIsAnswered() {
    String text = "14:23 one\n14:23 one\n14:31 two\n";
    assertThat(read(TOLD, text).keys())
        .isEqualTo(read(Answers.NONE, text).keys())
        .doesNotHaveDuplicates();
  }

  @Test
  void readsWindowsLineEndsAndByteOrderMarks() {
    assertThat(lines(read(TOLD, "\uFEFF14:23 one\r\n14:31 two\r\n")))
        .containsExactly("2026-01-12T14:23:00Z one", "2026-01-12T14:31:00Z two");
  }

  @Test
  void readsTablesWithATimeInTheFirstCell() {
    Collected read =
        read(
            Answers.NONE,
            """
            | Time (UTC) | Event |
            |---|---|
            | 2026-10-14 14:23 | deployed |
            | Wed | Oct 14 | 14:31 | errors | 14:33 said so |
            """);
    assertThat(lines(read))
        .containsExactly(
            "2026-10-14T14:23:00Z deployed", "2026-10-14T14:31:00Z errors | 14:33 said so");
  }

  @Test
  void doesNotTakeProseForATimeline() {
    assertThat(
            Collected.read(
                    new PastedText(), MemoryFile.of("readme.md", "# Read me\n\nCall 14 people.\n"))
                .events)
        .isEmpty();
  }

  @Test
  void decidesTheSecondTellingOfAnHourByTheLineAbove() {
    Collected read =
        read(
            Answers.NONE,
            "25 October 2026, times in Europe/Berlin\n\n01:50 a\n02:40 +02:00 b\n02:20 c\n03:10 d\n");
    assertThat(lines(read))
        .containsExactly(
            "2026-10-24T23:50:00Z a",
            "2026-10-25T00:40:00Z b",
            "2026-10-25T01:20:00Z c",
            "2026-10-25T02:10:00Z d");
  }

  @Test
  void takesADateWithTextForAnEntryOfThatDay() {
    Collected read =
        read(
            TOLD,
            """
            | 2021-04-29 | released |
            - 2021-05-02: first report
            2021-05-03 – fixed
            2021-05-04 was a holiday
            """);
    assertThat(lines(read))
        .containsExactly(
            "2021-04-29T00:00:00Z released",
            "2021-05-02T00:00:00Z first report",
            "2021-05-03T00:00:00Z fixed\n2021-05-04 was a holiday");
    assertThat(read.events.getFirst().time())
        .isInstanceOfSatisfying(
            EventTime.At.class, at -> assertThat(at.precision().name()).isEqualTo("DAY"));
  }

  @Test
  void takesTheDayFromTheFilesNameAndSaysSo() {
    Collected read =
        Collected.read(
            new PastedText(),
            MemoryFile.of("notes/2026-10-14-checkout.md", "14:23 UTC deployed\n"));
    assertThat(lines(read)).containsExactly("2026-10-14T14:23:00Z deployed");
    assertThat(read.notes)
        .singleElement()
        .asString()
        .contains("2026-10-14")
        .contains("name of the file");
    Collected dated =
        Collected.read(
            new PastedText(), MemoryFile.of("2026-10-14.md", "2026-10-15 14:23 UTC deployed\n"));
    assertThat(dated.notes).isEmpty();
  }

  @Test
  void aLineThatSaysWhenT0WasDatesTheOthers() {
    assertThat(
            read(
                    Answers.NONE,
                    "T0 = 2026-11-28 21:33 UTC\nT+0 first errors\nT+5m page acknowledged\n"
                        + "T+1h05m all clear\n")
                .lines())
        .containsExactly(
            "2026-11-28T21:33:00Z  first errors",
            "2026-11-28T21:38:00Z  page acknowledged",
            "2026-11-28T22:38:00Z  all clear");
  }
}
