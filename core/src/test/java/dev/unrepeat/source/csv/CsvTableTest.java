package dev.unrepeat.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static final Answers UTC = Answers.NONE.withZone(ZoneId.of("UTC"));

  private static Collected read(Answers answers, String text) {
    return Collected.read(new CsvTable(), answers, MemoryFile.of("events.csv", text));
  }

  private static List<String> lines(Collected read) {
    return read.events.stream().map(CsvTableTest::line).toList();
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
  void findsColumnsByTheirHeadings() {
    Collected read =
        read(
            Answers.NONE,
            """
            id;created (UTC);channel;title;text;author;severity;url;kind
            T-1;2026-10-14 14:49:33;support;Cannot pay;"He said ""no"" twice";Yuki Sato;high;https://help.example/T-1;communication
            """);
    SourceEvent event = read.only();
    assertThat(line(event))
        .isEqualTo("2026-10-14T14:49:33Z support: Cannot pay: He said \"no\" twice");
    assertThat(event.key()).isEqualTo("T-1");
    assertThat(event.actor().orElseThrow().name()).isEqualTo("Yuki Sato");
    assertThat(event.severity()).isEqualTo("high");
    assertThat(event.address()).isEqualTo("https://help.example/T-1");
    assertThat(event.kind()).contains(EventKind.COMMUNICATION);
    assertThat(event.line()).isEqualTo(2);
  }

  @Test
  void readsQuotedLineBreaksTabsAndByteOrderMarks() {
    Collected read =
        read(
            UTC,
            "\uFEFFtime\tmessage\n2026-10-14 14:00\t\"one\ntwo\"\r\n2026-10-14 14:01\tthree\r\n");
    assertThat(lines(read))
        .containsExactly("2026-10-14T14:00:00Z one\ntwo", "2026-10-14T14:01:00Z three");
    assertThat(read.events.getLast().line()).isEqualTo(4);
  }

  @Test
  void findsColumnsByContentWithoutHeadings() {
    Collected read =
        read(
            UTC,
            "1,2026-10-14T14:00:00Z,deployment finished\n2,2026-10-14T14:05:00Z,first errors seen\n");
    assertThat(lines(read))
        .containsExactly(
            "2026-10-14T14:00:00Z deployment finished", "2026-10-14T14:05:00Z first errors seen");
  }

  @Test
  void joinsDateAndTimeColumns() {
    Collected read =
        read(
            UTC,
            "Date,Time,Event\n2026-10-14,14:00,one\n,23:50,two\n,00:10,three\n2026-10-16,9:05 AM,four\n");
    assertThat(lines(read))
        .containsExactly(
            "2026-10-14T14:00:00Z one",
            "2026-10-14T23:50:00Z two",
            "2026-10-15T00:10:00Z three",
            "2026-10-16T09:05:00Z four");
  }

  @Test
  void readsTheDatesOfSpreadsheets() {
    Collected read = read(UTC, "time,event\n46309.5,noon\n46309.604861111112,later\n");
    assertThat(lines(read))
        .containsExactly("2026-10-14T12:00:00Z noon", "2026-10-14T14:31:00Z later");
    assertThat(read.events.getFirst().time().raw().text()).isEqualTo("46309.5");
  }

  @Test
  void readsEpochsByMagnitude() {
    Collected read =
        read(Answers.NONE, "ts,timestamp,event\n1,1792000000,a one\n2,1792000000123,b two\n");
    assertThat(lines(read))
        .containsExactly("2026-10-14T17:46:40Z a one", "2026-10-14T17:46:40.123Z b two");
  }

  @Test
  void asksForTheOrderOfDatesUnlessARowProvesIt() {
    assertThat(lines(read(UTC, "time,event\n10/11/2026 14:00,one\n")))
        .containsExactly("DAY_ORDER one");
    assertThat(lines(read(UTC, "time,event\n10/11/2026 14:00,one\n10/14/2026 14:00,two\n")))
        .containsExactly("2026-10-11T14:00:00Z one", "2026-10-14T14:00:00Z two");
  }

  @Test
  void reportsABadTimeAndKeepsItsRow() {
    Collected read =
        read(
            UTC,
            "time,event\n2026-10-14 14:00,one\n2026-10-14 15:4?,two\n,three\n2026-10-14 14:05,four\n");
    assertThat(lines(read))
        .containsExactly(
            "2026-10-14T14:00:00Z one", "TIME two", "TIME three", "2026-10-14T14:05:00Z four");
    assertThat(read.problems).extracting(p -> p.line()).containsExactly(3L, 4L);
  }

  @Test
  void goesOnBehindARowThatCannotBeRead() {
    Collected read =
        read(
            UTC,
            "time,event\n2026-10-14 14:00,one\n2026-10-14 14:01,\"two\" x\n2026-10-14 14:02,three\n2026-10-14 14:03,\"four\n2026-10-14 14:04,five\n");
    assertThat(read.texts()).containsExactly("one", "three", "five");
    assertThat(read.problems).extracting(p -> p.line()).containsExactly(3L, 5L);
  }

  @Test
  void readsMeasurements() {
    SourceEvent event =
        read(UTC, "time,event,metric,value,unit\n2026-10-14 14:00,peak seen,error rate,12.5,%\n")
            .only();
    assertThat(event.measurement().orElseThrow().metric()).isEqualTo("error rate");
    assertThat(event.measurement().orElseThrow().value()).isEqualByComparingTo("12.5");
  }

  @Test
  void namesFiguresThatStandAlone() {
    Collected told =
        read(UTC, "Time,5xx rate,2xx rate\n2026-10-14 14:00,12.5,90\n2026-10-14 14:01,45,\n");
    assertThat(told.texts()).containsExactly("5xx rate: 12.5 · 2xx rate: 90", "5xx rate: 45");
    // A heading says nothing of the row: 0.1 errors are none.
    assertThat(told.events)
        .allSatisfy(event -> assertThat(event.kind()).contains(EventKind.OBSERVATION));
  }

  @Test
  void leavesLogsAndNotesToOthers() {
    assertThat(
            read(UTC, "2026-10-14 14:31:02,123 INFO a\n2026-10-14 14:31:02,123 ERROR b\n").events)
        .isEmpty();
    assertThat(read(UTC, "14:02 — alert, p95 over 5 s\n14:04 — alert, acknowledged\n").events)
        .isEmpty();
    assertThat(read(UTC, "one,two\nthree,four\n").events).isEmpty();
  }

  @Test
  void readsUtf16() {
    byte[] utf16 = "time,event\n2026-10-14 14:00,Schäden\n".getBytes(StandardCharsets.UTF_16LE);
    Collected direct = new Collected();
    try {
      new CsvTable().read(List.of(new MemoryFile("a.csv", utf16)), UTC, direct);
    } catch (java.io.IOException broken) {
      throw new IllegalStateException(broken);
    }
    assertThat(direct.texts()).containsExactly("Schäden");
  }

  @Test
  void passesOverWhatPowerShellWritesBeforeTheHeadings() {
    Collected read =
        read(
            UTC,
            """
            #TYPE System.Diagnostics.Eventing.Reader.EventLogRecord
            "TimeCreated","ProviderName","Message"
            "10/22/2026 4:13:27 AM","docker","task failed"
            "10/22/2026 4:15:44 PM","docker","task started"
            """);
    assertThat(read.problems).isEmpty();
    assertThat(lines(read))
        .containsExactly(
            "2026-10-22T04:13:27Z docker: task failed",
            "2026-10-22T16:15:44Z docker: task started");
    assertThat(read.events).extracting(SourceEvent::line).containsExactly(3L, 4L);
  }

  @Test
  void knowsHeadingsWithAnAtSign() {
    Collected read =
        read(
            UTC,
            """
            @timestamp,@message,@logStream
            2026-10-14 10:00:00.123,cannot connect,web/1
            2026-10-14 10:00:05.000,request took 30 s,web/1
            """);
    assertThat(lines(read))
        .containsExactly(
            "2026-10-14T10:00:00.123Z cannot connect", "2026-10-14T10:00:05Z request took 30 s");
  }

  @Test
  void readsTheDaysOfJira() {
    Collected read =
        read(
            UTC,
            """
            Summary,Issue key,Created
            Checkout answers 500,INC-12,14/Oct/26 10:00 AM
            Terminal offline,INC-13,15/Oct/26 1:05 PM
            """);
    assertThat(lines(read))
        .containsExactly(
            "2026-10-14T10:00:00Z Checkout answers 500", "2026-10-15T13:05:00Z Terminal offline");
  }

  @Test
  void findsTheTextThatWindowsGivesNoHeading() {
    String rows = "Information,10/25/2026 10:05:00 PM,Service Manager,7036,None,Spooler runs\n";
    Collected read =
        read(
            UTC,
            "Level,Date and Time,Source,Event ID,Task Category\n"
                + "Error,10/25/2026 10:00:00 AM,Service Manager,7031,None,Spooler ended\n"
                + rows.repeat(4));
    assertThat(lines(read).getFirst())
        .isEqualTo("2026-10-25T10:00:00Z Service Manager: Spooler ended");
    assertThat(read.events.getFirst().severity()).isEqualTo("Error");
  }

  @Test
  void knowsTheLevelsOfATableWithoutHeadings() {
    Collected read =
        read(
            Answers.NONE,
            """
            2026-10-14 03:27:12.388 EDT,,,40386,LOG,00000,"ready to accept connections",,1
            2026-10-14 03:27:13.529 EDT,"app","db",40397,FATAL,28P01,"no password for app",,2
            """);
    assertThat(read.events).extracting(SourceEvent::severity).containsExactly("LOG", "FATAL");
    assertThat(lines(read).getLast()).isEqualTo("2026-10-14T07:27:13.529Z no password for app");
  }

  @Test
  void tellsOfManyFiguresOnlyWhereTheyJump() {
    StringBuilder table = new StringBuilder("time,requests,errors,rate\n");
    int[] errors = {3, 0, 5, 2, 3, 1, 4, 3, 2, 3, 520, 611, 480, 515, 3, 0, 4};
    for (int i = 0; i < errors.length; i++) {
      table.append("2026-11-25T13:%02d:00Z,2400,%d,%s%%\n".formatted(i, errors[i], errors[i] / 24));
    }
    Collected read = read(Answers.NONE, table.toString());

    assertThat(read.events).hasSize(errors.length);
    assertThat(read.events.stream().filter(event -> event.weight() != Weight.NOISE))
        .extracting(CsvTableTest::line)
        .containsExactly(
            "2026-11-25T13:10:00Z requests: 2400 · errors: 520 · rate: 21%",
            "2026-11-25T13:14:00Z requests: 2400 · errors: 3 · rate: 0%");
  }

  @Test
  void tellsOfEachRecordThatHasAnIdOfItsOwn() {
    StringBuilder table = new StringBuilder("id,time,priority\n");
    for (int i = 0; i < 12; i++) {
      table.append("44%02d,2026-11-25T13:%02d:00Z,2\n".formatted(i, i));
    }

    assertThat(read(Answers.NONE, table.toString()).events)
        .hasSize(12)
        .allMatch(event -> event.weight() == Weight.SIGNAL);
  }

  @Test
  void tellsAFewFiguresAll() {
    Collected read =
        read(Answers.NONE, "time,errors\n2026-11-25T13:00:00Z,3\n2026-11-25T13:05:00Z,3\n");

    assertThat(read.events).extracting(SourceEvent::weight).containsOnly(Weight.SIGNAL).hasSize(2);
  }
}
