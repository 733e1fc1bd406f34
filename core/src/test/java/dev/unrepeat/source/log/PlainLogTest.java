package dev.unrepeat.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLogTest {
  private static final Answers UTC = answers("UTC", "", 0);

  private static Answers answers(String zone, String date, int year) {
    return new Answers(
        zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone)),
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        year == 0 ? Optional.empty() : Optional.of(Year.of(year)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Collected read(Answers answers, String text) {
    return Collected.read(new PlainLog(), answers, MemoryFile.of("app.log", text));
  }

  private static String print(SourceEvent event) {
    String time =
        switch (event.time()) {
          case EventTime.At at -> at.instant() + at.until().map(u -> "/" + u).orElse("");
          case EventTime.Undated undated -> undated.missing().name();
        };
    return time + " x" + event.repeats() + " " + event.severity() + " " + event.text();
  }

  private static List<String> lines(Collected read) {
    return read.events.stream().map(PlainLogTest::print).toList();
  }

  @Test
  void keepsHowADeployOrAReleaseEndedWhateverTheLevel() {
    String log =
        """
        2026-11-03 09:05:00 INFO deploy version=v5.2 started
        2026-11-03 09:06:00 INFO deploy version=v5.2 finished
        2026-11-03 09:07:00 INFO deploy v5.3 succeeded
        2026-11-03 09:08:00 INFO Release 5.4: done
        2026-11-03 09:09:00 INFO deploying v5.5
        2026-11-03 09:10:00 INFO change reverted
        2026-11-03 09:11:00 INFO request for /deploy/plan by bot
        2026-11-03 09:12:00 INFO request finished
        2026-11-03 09:13:00 INFO deployer finished
        """;
    Collected read = read(UTC, log);
    assertThat(read.events)
        .extracting(SourceEvent::text)
        .containsExactly(
            "deploy version=v5.2 started",
            "deploy version=v5.2 finished",
            "deploy v5.3 succeeded",
            "Release 5.4: done",
            "deploying v5.5",
            "change reverted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          2026-10-14 14:31:02,123 ERROR [exec-1] boom                ~ 2026-10-14T14:31:02.123Z x1 ERROR [exec-1] boom
          2026-10-14T14:31:02.123456789+02:00 WARN boom              ~ 2026-10-14T12:31:02.123456789Z x1 WARN boom
          2026-10-14T14:31:02Z  warning: disk                        ~ 2026-10-14T14:31:02Z x1 WARN disk
          [Wed Oct 14 14:31:02 2026] [error] child died              ~ 2026-10-14T14:31:02Z x1 ERROR child died
          [Wed Oct 14 14:31:02.123456 2026] [core:error] [pid 1] x   ~ 2026-10-14T14:31:02.123456Z x1 ERROR [pid 1] x
          26/10/14 14:31:02 ERROR executor.Executor: lost            ~ 2026-10-14T14:31:02Z x1 ERROR executor.Executor: lost
          2026/10/14 14:31:02 [error] 12#0: upstream                 ~ 2026-10-14T14:31:02Z x1 ERROR 12#0: upstream
          14-Oct-2026 14:31:02.123 SEVERE [main] boom                ~ 2026-10-14T14:31:02.123Z x1 ERROR [main] boom
          <11>1 2026-10-14T14:31:02Z web app 12 - - boom             ~ 2026-10-14T14:31:02Z x1 ERROR web app 12 - - boom
          <11>Oct 14 14:31:02 web app[12]: boom                      ~ 2026-10-14T14:31:02Z x1 ERROR web app[12]: boom
          Oct  4 14:31:02 web systemd[1]: app.service failed         ~ 2026-10-04T14:31:02Z x1  web systemd[1]: app.service failed
          E1014 14:31:02.123456   12 node.go:12] boom                ~ 2026-10-14T14:31:02.123456Z x1 ERROR 12 node.go:12] boom
          10/14/2026 2:31:02 PM ERROR boom                           ~ 2026-10-14T14:31:02Z x1 ERROR boom
          14/10/2026 14:31:02 ERROR boom                             ~ 2026-10-14T14:31:02Z x1 ERROR boom
          1792000000.123 ERROR boom                                  ~ 2026-10-14T17:46:40.123Z x1 ERROR boom
          time="2026-10-14T14:31:02Z" level=error msg="boom"         ~ 2026-10-14T14:31:02Z x1 ERROR boom
          web-1 2026-10-14 14:31:02,123 12 ERROR boom                ~ 2026-10-14T14:31:02.123Z x1 ERROR boom
          """)
  void learnsTheLayoutOfALine(String line, String expected) {
    Collected read = read(answers("UTC", "", 2026), line + "\n");
    assertThat(lines(read)).containsExactly(expected);
  }

  @Test
  void readsAnAccessLogByItsStatus() {
    Collected read =
        read(
            UTC,
            """
            127.0.0.1 - - [10/Oct/2026:13:55:36 -0700] "GET /cart HTTP/1.1" 200 512
            127.0.0.1 - - [10/Oct/2026:13:55:37 -0700] "POST /orders HTTP/1.1" 503 87
            127.0.0.2 - ann [10/Oct/2026:13:55:39 -0700] "POST /orders HTTP/1.1" 503 91
            """);
    SourceEvent failed =
        read.events.stream().filter(e -> e.weight() == Weight.SIGNAL).findFirst().orElseThrow();
    assertThat(failed.text()).contains("503");
    assertThat(failed.time().known()).contains(Instant.parse("2026-10-10T20:55:37Z"));
  }

  @Test
  void keepsWhatMattersAndTellsWhatItLeftAside() {
    Collected read =
        read(
            UTC,
            """
            2026-10-14 14:00:00,000 INFO  Lifecycle - checkout v2.3.1 started
            2026-10-14 14:00:01,000 INFO  AccessLog - GET /cart 200 in 512 ms
            2026-10-14 14:00:02,000 INFO  AccessLog - GET /cart 500 in 12 ms
            2026-10-14 14:00:03,000 DEBUG Pool - active=3
            2026-10-14 14:00:04,000 INFO  Pool - 5 errors so far
            """);
    assertThat(read.events).extracting(SourceEvent::line).containsExactly(1L, 3L);
    assertThat(read.notes).anyMatch(note -> note.startsWith("3 lines"));
  }

  @Test
  void foldsLinesThatDifferOnlyInNumbersAndIds() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      log.append(
          "2026-10-14 14:%02d:00,000 ERROR [exec-%d] order %08x-aa%d failed after %d ms at 10.0.%d.7\n"
              .formatted(i, i, i, i, 30_000 + i, i));
    }
    log.append(
        "2026-10-14 15:00:00,000 ERROR [exec-1] order 1-aa1 failed after 1 ms at 10.0.1.7\n");
    Collected read = read(UTC, log.toString());
    assertThat(read.events).hasSize(2);
    SourceEvent folded = read.events.getFirst();
    assertThat(folded.repeats()).isEqualTo(50);
    assertThat(print(folded)).startsWith("2026-10-14T14:00:00Z/2026-10-14T14:49:00Z");
  }

  @Test
  void keepsTheHeadOfAStackTraceWithItsLine() {
    Collected read =
        read(
            UTC,
            "2026-10-14 14:00:00,000 ERROR boom\njava.lang.IllegalStateException: pool\n\tat a.B.c(B.java:1)\n"
                + "\tat a.B.d(B.java:2)\n".repeat(40)
                + "Caused by: java.io.IOException: reset\n2026-10-14 14:00:01,000 INFO fine\n");
    assertThat(read.only().text())
        .startsWith("boom\njava.lang.IllegalStateException: pool\n\tat a.B.c")
        .endsWith("Caused by: java.io.IOException: reset")
        .hasSizeLessThan(600);
  }

  @Test
  void tellsAllLinesOfALogWithoutLevelsAsNoise() {
    Collected read =
        read(
            answers("UTC", "", 2026),
            "Oct 14 14:00:00 web cron[1]: session opened\nOct 14 14:00:01 web app[2]: login failed\n");
    assertThat(read.events)
        .extracting(SourceEvent::weight)
        .containsExactly(Weight.NOISE, Weight.SIGNAL);
  }

  @Test
  void asksForTheYearAndTheZone() {
    assertThat(lines(read(Answers.NONE, "Oct 14 14:00:00 web app: login failed\n")))
        .singleElement()
        .asString()
        .startsWith("YEAR");
    assertThat(lines(read(Answers.NONE, "2026-10-14 14:00:00 ERROR x\n")))
        .singleElement()
        .asString()
        .startsWith("ZONE");
    assertThat(lines(read(UTC, "14:00:00.123 ERROR x\n")))
        .singleElement()
        .asString()
        .startsWith("DATE");
    assertThat(lines(read(UTC, "10/11/2026 14:00:00 ERROR x\n")))
        .singleElement()
        .asString()
        .startsWith("DAY_ORDER");
  }

  @Test
  void asksWhereAYearOfTwoDigitsStands() {
    String log = "28/11/26 14:02:11 ERROR one\n28/11/26 14:03:11 ERROR two\n";
    assertThat(lines(read(UTC, log))).allSatisfy(l -> assertThat(l).startsWith("DAY_ORDER"));
    assertThat(lines(read(UTC.withOrder(DateOrder.DAY_FIRST), log)))
        .containsExactly("2026-11-28T14:02:11Z x1 ERROR one", "2026-11-28T14:03:11Z x1 ERROR two");
    assertThat(lines(read(UTC.withOrder(DateOrder.YEAR_FIRST), log)))
        .containsExactly("2028-11-26T14:02:11Z x1 ERROR one", "2028-11-26T14:03:11Z x1 ERROR two");
    assertThat(lines(read(UTC, "11/28/26 14:02:11 ERROR one\n")))
        .containsExactly("2026-11-28T14:02:11Z x1 ERROR one");
  }

  @Test
  void takesTheOrderOfDatesFromTheAnswers() {
    Answers told =
        new Answers(
            Optional.of(ZoneId.of("UTC")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(DateOrder.DAY_FIRST),
            Optional.empty(),
            Optional.empty());
    assertThat(lines(read(told, "10/11/2026 14:00:00 ERROR x\n")))
        .containsExactly("2026-11-10T14:00:00Z x1 ERROR x");
  }

  @Test
  void crossesNewYearAndMidnight() {
    Collected year =
        read(
            answers("UTC", "", 2025),
            "Dec 31 23:59:59 web app: failed a\nJan  1 00:00:01 web app: failed to b\n");
    assertThat(lines(year).get(0)).startsWith("2025-12-31T23:59:59Z");
    assertThat(lines(year).get(1)).startsWith("2026-01-01T00:00:01Z");
    assertThat(year.notes).anyMatch(note -> note.contains("New Year"));
    Collected night =
        read(answers("UTC", "2026-10-14", 0), "23:59:59.000 ERROR a\n00:00:01.000 ERROR b\n");
    assertThat(lines(night).get(1)).startsWith("2026-10-15T00:00:01Z");
  }

  @Test
  void leavesOutWhatLiesOutsideTheAskedTimes() {
    Answers slice =
        new Answers(
            Optional.of(ZoneId.of("Europe/Berlin")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Instant.parse("2026-10-14T12:00:00Z")),
            Optional.of(Instant.parse("2026-10-14T13:00:00Z")));
    Collected read =
        read(
            slice,
            "2026-10-14 13:59:59 ERROR a\n2026-10-14 14:00:00 ERROR b\n2026-10-14 14:59:59 ERROR c\n2026-10-14 15:00:00 ERROR d\n");
    assertThat(read.texts()).containsExactly("b", "c");
    assertThat(read.notes).anyMatch(note -> note.startsWith("2 lines lie outside"));
  }

  @Test
  void refusesMoreThanNineDigitsLoudly() {
    Collected read =
        read(UTC, "2026-10-14T14:00:00.1234567890Z ERROR x\n2026-10-14T14:00:00.123Z ERROR y\n");
    assertThat(lines(read)).anyMatch(line -> line.startsWith("TIME"));
    assertThat(read.reasons()).singleElement().asString().contains("10 digits");
  }

  @Test
  void readsJsonLines() {
    Collected read =
        read(
            Answers.NONE,
            """
            {"ts":"2026-10-14T14:00:00Z","level":"info","msg":"ready"}
            {"ts":"2026-10-14T14:00:01Z","level":"error","msg":"no connection in 30 ms","err":"java.io.IOException: reset"}
            {"ts":"2026-10-14T14:00:02Z","level":"error","msg":"no connection in 31 ms"}
            {"ts":1792000000123,"level":50,"msg":"pool dry"}
            {"@timestamp":"2026-10-14T14:00:05Z","log":{"level":"WARN"},"message":"slow"}
            {"ts":"2026-10-14T14:00:06Z","level":"error","msg":"cut
            """);
    assertThat(lines(read))
        .containsExactlyInAnyOrder(
            "2026-10-14T14:00:01Z/2026-10-14T14:00:02Z x2 ERROR no connection in 30 ms\njava.io.IOException: reset",
            "2026-10-14T17:46:40.123Z x1 ERROR pool dry",
            "2026-10-14T14:00:05Z x1 WARN slow");
    assertThat(read.problems).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(6));
  }

  @Test
  void givesTheSameKeysToAnotherCutOfTheSameLog() {
    String tail = "2026-10-14 15:00:00 ERROR b\n2026-10-14 15:00:00 WARN c\n";
    List<String> whole = read(UTC, "2026-10-14 14:00:00 ERROR a\n" + tail).keys();
    assertThat(whole)
        .containsAll(
            Collected.read(new PlainLog(), UTC, MemoryFile.of("old/app.log.1", tail)).keys());
  }

  @Test
  void doesNotTakeNotesForALog() {
    assertThat(read(UTC, "14:23 — deployed\n14:31 — errors\n").events).isEmpty();
    assertThat(
            read(UTC, "- 2026-10-14 14:23:10 UTC deployed\n- 2026-10-14 14:31:11 UTC errors\n")
                .events)
        .isEmpty();
    assertThat(read(UTC, "2026-10-14 14:23:10 — deployed\n2026-10-14 14:31:11 — errors\n").events)
        .isEmpty();
    assertThat(read(UTC, "14:23:10 deployed\n14:31:11 errors\n").events).isEmpty();
  }

  @Test
  void boundsWhatALogWithoutLevelsLeaves() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 12_000; i++) {
      String letters =
          "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676 % 26);
      log.append(
          "Oct 14 14:%02d:%02d web app: zz%szz seen\n".formatted(i / 60 % 60, i % 60, letters));
    }
    log.append("Oct 14 17:30:00 web app: login failed\n");
    Collected read = read(answers("UTC", "", 2026), log.toString());
    assertThat(read.events).hasSizeBetween(1_000, 5_001);
    assertThat(read.texts()).contains("web app: login failed");
    assertThat(read.notes).anyMatch(note -> note.contains("without a level"));
  }

  @Test
  void endsARunOnTheAnsweredClock() {
    Answers berlin = answers("Europe/Berlin", "", 0);
    Collected read =
        read(berlin, "2026-10-14 14:00:00,000 ERROR a\n2026-10-14 14:04:00,500 ERROR a\n");
    assertThat(lines(read))
        .containsExactly("2026-10-14T12:00:00Z/2026-10-14T12:04:00.500Z x2 ERROR a");
  }
}
