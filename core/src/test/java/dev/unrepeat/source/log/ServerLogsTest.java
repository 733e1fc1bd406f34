package dev.unrepeat.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How servers of several makers write their logs, and what their programs mean by it.
class ServerLogsTest {
  private static final Answers BERLIN = Answers.NONE.withZone(ZoneId.of("Europe/Berlin"));
  private static final Answers UTC_2026 =
      Answers.NONE.withZone(ZoneOffset.UTC).withYear(Year.of(2026));

  private static Collected read(Answers answers, String text) {
    return Collected.read(new PlainLog(), answers, MemoryFile.of("server.log", text));
  }

  private static List<String> lines(Collected read) {
    return read.lines();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          2026-08-13 01:46:12.212 PDT [12] ERROR:  no such table   ~ 2026-08-13T08:46:12.212Z ERROR no such table
          2026-04-07 22:45:30.218 MST [12] ERROR:  no such table   ~ 2026-04-08T05:45:30.218Z ERROR no such table
          2026-04-07 22:45:30.218 -03 [12] ERROR:  no such table   ~ 2026-04-08T01:45:30.218Z ERROR no such table
          2026-10-14 03:54:59 UTC:10.0.0.1(5):app@db:[2]:ERROR: no ~ 2026-10-14T03:54:59Z ERROR no
          Thu 2026-10-15 10:00:05 CEST web-1 app[1]: it failed     ~ 2026-10-15T08:00:05Z  web-1 app[1]: it failed
          Wed Oct 14 14:33:10 CEST 2026 deploy failed              ~ 2026-10-14T12:33:10Z  deploy failed
          [14-Oct-2026 14:31:02 Europe/Berlin] PHP Fatal error: no ~ 2026-10-14T12:31:02Z FATAL PHP Fatal error: no
          [14-Oct-2026 14:31:02 UTC] PHP Fatal error: no           ~ 2026-10-14T14:31:02Z FATAL PHP Fatal error: no
          ####<Oct 14, 2026 2:31:02 PM CEST> <Error> <JDBC> <no>   ~ 2026-10-14T12:31:02Z ERROR > <Error> <JDBC> <no>
          Oct 14 2026 14:31:02.123 UTC: %LINK-3-UPDOWN: port down  ~ 2026-10-14T14:31:02.123Z ERROR port down
          """)
  void readsTheZoneThatAProgramWrites(String line, String expected) {
    assertThat(lines(read(BERLIN, line + "\n"))).containsExactly(expected);
  }

  @Test
  void asksWhatAZoneWordOfSeveralMeaningsMeans() {
    String line = "2026-04-03 22:36:56.464 IST [3] ERROR:  connection reset\n";

    assertThat(lines(read(Answers.NONE, line))).allMatch(told -> told.startsWith("ZONE "));
    assertThat(lines(read(Answers.NONE.withZone(ZoneOffset.UTC), line)))
        .allMatch(told -> told.startsWith("ZONE "));
    assertThat(lines(read(Answers.NONE.withZone(ZoneId.of("Asia/Kolkata")), line)))
        .containsExactly("2026-04-03T17:06:56.464Z ERROR connection reset");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          [2026-10-14 14:31:02] production.ERROR: no class         ~ 2026-10-14T14:31:02Z ERROR no class
          [Oct 14 14:31:02] WARNING[22][C-01] dial.c: no channel   ~ 2026-10-14T14:31:02Z WARN dial.c: no channel
          [2026-10-14 14:31:02,123: ERROR/MainProcess] no task     ~ 2026-10-14T14:31:02.123Z ERROR no task
          2026-10-14T14:31:02.677+0000 W STORAGE  [f] no disk      ~ 2026-10-14T14:31:02.677Z WARN STORAGE  [f] no disk
          10-14 14:31:02.811  1702  2395 E Runtime: no memory      ~ 2026-10-14T14:31:02.811Z ERROR Runtime: no memory
          000123: *Oct 14 14:31:02.123: %LINK-3-UPDOWN: port down  ~ 2026-10-14T14:31:02.123Z ERROR port down
          Wed Oct 14 14:31:02 2026 daemon.err dns[1]: no answer    ~ 2026-10-14T14:31:02Z ERROR dns[1]: no answer
          logger=sql t=2026-10-14T14:31:02.5Z level=error msg="x"  ~ 2026-10-14T14:31:02.500Z ERROR x
          2026-10-14  9:31:02 0 [ERROR] no space                   ~ 2026-10-14T09:31:02Z ERROR no space
          2026-10-14 02:31:02 PM ERROR no space                    ~ 2026-10-14T14:31:02Z ERROR no space
          2026-10-14 02:31:02 pm2 ERROR no space                   ~ 2026-10-14T02:31:02Z ERROR pm2 ERROR no space
          2026.10.14 14:31:02.5 [ 12 ] {} <Error> X: no space      ~ 2026-10-14T14:31:02.500Z ERROR [ 12 ] {} <Error> X: no space
          261014 203615 148 ERROR dfs.Node: no space               ~ 2026-10-14T20:36:15Z ERROR dfs.Node: no space
          261014  9:31:02 [ERROR] no space                         ~ 2026-10-14T09:31:02Z ERROR no space
          ERROR [main] 2026-10-14 14:31:02,123 X.java:12 - no      ~ 2026-10-14T14:31:02.123Z ERROR X.java:12 - no
          level=error ts=2026-10-14T14:31:02.5Z caller=x msg=no    ~ 2026-10-14T14:31:02.500Z ERROR no caller=x
          [2026-10-14 14:31:02.5][12][warning][http] no host       ~ 2026-10-14T14:31:02.500Z WARN no host
          2026-10-14 14:31:02.5 W | server: no space               ~ 2026-10-14T14:31:02.500Z WARN server: no space
          2026-10-14T14:31:02.5Z ##[error]Process ended            ~ 2026-10-14T14:31:02.500Z ERROR Process ended
              2026/10/14 14:31:02 [WARN] raft: no leader           ~ 2026-10-14T14:31:02Z WARN raft: no leader
          Oct 14 14:31:02 n1 kubelet[12]: E1014 14:31:02.1 no pod  ~ 2026-10-14T14:31:02Z ERROR n1 kubelet[12]: E1014 14:31:02.1 no pod
          [2026-10-14T14:31:02.5+0000] {x.py:18} ERROR - no task   ~ 2026-10-14T14:31:02.500Z ERROR {x.py:18} ERROR - no task
          - 1792000000 2026.10.14 dn2 Oct 14 17:46:40 dn2 k: error ~ 2026-10-14T17:46:40Z  2026.10.14 dn2 Oct 14 17:46:40 dn2 k: error
          [1792000000] SERVICE ALERT: web;HTTP;OK;HARD;3;up again  ~ 2026-10-14T17:46:40Z OK web/HTTP is OK (HARD): up again
          2026-10-14T14:31:02Z n1 pf/qmgr[8]: warning: mail for x  ~ 2026-10-14T14:31:02Z WARN n1 pf/qmgr[8]: warning: mail for x
          2026-10-14T14:31:02Z web app: no error found             ~ 2026-10-14T14:31:02Z  web app: no error found
          """)
  void knowsTheLevelWhereTheMakerWritesIt(String line, String expected) {
    assertThat(lines(read(UTC_2026, line + "\n"))).containsExactly(expected);
  }

  @Test
  void takesNoClockBehindADateThatItCannotRead() {
    assertThat(read(UTC_2026, "[10.30 16:49:06] proxy - error: no host\n").events).isEmpty();
  }

  @Test
  void readsWhatStandsBelowATimeOnALineOfItsOwn() {
    String log =
        """
        2026-10-14T10:00:00.123456+02:00
        Thread 1 advanced to log sequence 44
        2026-10-14T10:01:00.123456+02:00
        Errors in file x.trc:
        ORA-00600: internal error
        2026-10-14T10:02:00.000000+02:00
        Shutting down instance
        """;

    assertThat(lines(read(Answers.NONE, log)))
        .containsExactly(
            "2026-10-14T08:00:00.123456Z  Thread 1 advanced to log sequence 44",
            "2026-10-14T08:01:00.123456Z  Errors in file x.trc:\nORA-00600: internal error",
            "2026-10-14T08:02:00Z  Shutting down instance");
  }

  @Test
  void tellsSlowQueriesByTheQuery() {
    String log =
        """
        # Time: 2026-10-14T14:31:57.678222Z
        # User@Host: shop[shop] @ localhost []  Id:     2
        # Query_time: 12.5  Lock_time: 0.01
        use shop;
        SET timestamp=1792000000;
        SELECT * FROM carts;
        # Time: 2026-10-14T14:31:58.073818Z
        # User@Host: shop[shop] @ localhost []  Id:     2
        # Query_time: 9.5  Lock_time: 0.01
        SELECT * FROM orders;
        """;

    assertThat(read(Answers.NONE, log).texts())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("SELECT * FROM carts;").contains("12.5"),
            second -> assertThat(second).startsWith("SELECT * FROM orders;").contains("9.5"));
  }

  @Test
  void knowsALogWhoseLinesAreFewAmongTheirTraces() {
    String trace = "#0 Container.php(795): build()\n".repeat(20);
    String log =
        "[2026-10-14 18:19:32] local.ERROR: no class\n"
            + trace
            + "[2026-10-14 18:19:49] local.INFO: a user came\n"
            + "[2026-10-14 18:20:32] local.WARNING: slow\n"
            + trace;

    assertThat(read(UTC_2026, log).events)
        .extracting(SourceEvent::severity)
        .containsExactly("ERROR", "WARN");
  }

  @Test
  void hidesNoFailedRequestBehindOneThatWentWell() {
    String log =
        """
        10.0.0.1 - - [10/Oct/2026:13:55:36 +0200] "GET /cart HTTP/1.1" 200 26
        10.0.0.1 - - [10/Oct/2026:13:55:37 +0200] "GET /cart HTTP/1.1" 500 26
        10.0.0.1, 10.0.0.2 - ann b [10/Oct/2026:13:55:38 +0200] "GET /cart HTTP/1.1" 502 26
        10.0.0.1 - - [10/Oct/2026:13:55:39 +0200] "GET /cart HTTP/1.1" 200 26
        """;

    assertThat(read(Answers.NONE, log).events)
        .filteredOn(e -> e.weight() == Weight.SIGNAL)
        .singleElement()
        .satisfies(e -> assertThat(e.repeats()).isEqualTo(2))
        .satisfies(e -> assertThat(Collected.line(e)).startsWith("2026-10-10T11:55:37Z"));
  }

  @Test
  void readsW3cLogsInUtcAndByTheirStatusColumn() {
    String log =
        """
        #Software: Microsoft Internet Information Services 10.0
        #Fields: date time cs-method cs-uri-stem s-port c-ip sc-status time-taken
        2026-10-14 17:42:15 GET /logo 443 10.0.0.1 200 12
        2026-10-14 17:43:15 GET /cart 443 10.0.0.1 503 12
        """;

    assertThat(read(BERLIN, log).events)
        .filteredOn(e -> e.weight() == Weight.SIGNAL)
        .singleElement()
        .satisfies(e -> assertThat(Collected.line(e)).startsWith("2026-10-14T17:43:15Z"));
  }

  @Test
  void readsTheStatusOfALoadBalancerBeforeTheRequest() {
    String log =
        """
        https 2026-10-14T22:23:00.186641Z app/lb/5 10.0.0.3:2817 10.0.0.1:80 0.0 0.0 0.0 502 502 34 366 "GET https://x:443/ HTTP/1.1"
        https 2026-10-14T22:23:01.186641Z app/lb/5 10.0.0.3:2817 10.0.0.1:80 0.0 0.0 0.0 200 200 34 366 "GET https://x:443/ HTTP/1.1"
        """;

    assertThat(read(Answers.NONE, log).events)
        .filteredOn(e -> e.weight() == Weight.SIGNAL)
        .extracting(e -> e.time().known().orElseThrow().toString())
        .containsExactly("2026-10-14T22:23:00.186641Z");
  }

  @Test
  void readsLinesOfASecondFormInTheSameFile() {
    String log =
        """
        [2026-10-14 10:00:30 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:12)
        [2026-10-14 10:00:31 +0000] [7] [INFO] Booting worker
        [14/Oct/2026 10:00:40] "GET / HTTP/1.1" 500 1234
        """;

    assertThat(lines(read(UTC_2026, log)))
        .containsExactly(
            "2026-10-14T10:00:30Z FATAL WORKER TIMEOUT (pid:12)",
            "2026-10-14T10:00:40Z  \"GET / HTTP/1.1\" 500 1234");
  }
}
