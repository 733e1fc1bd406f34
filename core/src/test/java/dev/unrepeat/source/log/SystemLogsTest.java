package dev.unrepeat.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What the system's own logs look like: syslog in both forms, and journald as JSON.
class SystemLogsTest {
  private static Collected read(Answers answers, String text) {
    return Collected.read(new PlainLog(), answers, MemoryFile.of("system.log", text));
  }

  @Test
  void readsSyslogOfRfc5424() {
    Collected read =
        read(
            Answers.NONE,
            """
            <27>1 2026-10-14T14:31:55.003123Z node-3 checkout 8710 ID47 [pool@32473 size="20"] error: no connection left in the pool
            <27>1 2026-10-14T16:32:00+02:00 node-3 checkout 8710 - - error: pool is still used up
            """);

    assertThat(read.events)
        .extracting(e -> e.time().known().orElseThrow())
        .containsExactly(
            Instant.parse("2026-10-14T14:31:55.003123Z"), Instant.parse("2026-10-14T14:32:00Z"));
    assertThat(read.texts()).allMatch(text -> text.contains("pool"));
  }

  @Test
  void aRequestThatHaProxyCouldNotAnswerMatters() {
    String line =
        "Oct 14 14:31:55 lb haproxy[8]: 10.0.0.9:41 [14/Oct/2026:14:31:53.123] https~ shop/web-3"
            + " 10/0/30/-1/2010 %s 194 - - sH-- 5/5/1/9/0 0/0 \"POST /pay HTTP/1.1\"\n";
    Collected read =
        read(
            Answers.NONE.withYear(Year.of(2026)).withZone(ZoneOffset.UTC),
            line.formatted("504") + line.formatted("200"));

    assertThat(read.events)
        .filteredOn(event -> event.weight() == Weight.SIGNAL)
        .singleElement()
        .satisfies(event -> assertThat(event.text()).contains(" 504 "));
  }

  @Test
  void asksForTheYearAndZoneOfRfc3164() {
    String text = "<11>Oct 14 14:31:55 node-3 checkout[8710]: error: no connection left\n";

    assertThat(read(Answers.NONE, text).only().time())
        .isInstanceOfSatisfying(
            EventTime.Undated.class,
            time -> assertThat(time.missing()).isEqualTo(MissingPart.YEAR));
    assertThat(
            read(Answers.NONE.withYear(Year.of(2026)).withZone(ZoneOffset.UTC), text)
                .only()
                .time()
                .known())
        .contains(Instant.parse("2026-10-14T14:31:55Z"));
  }

  @Test
  void readsJournaldWithItsMicroseconds() {
    SourceEvent event =
        read(
                Answers.NONE,
                """
                {"__CURSOR":"s=1","__REALTIME_TIMESTAMP":"1791988315123456","__MONOTONIC_TIMESTAMP":"9","_HOSTNAME":"node-3","PRIORITY":"3","SYSLOG_IDENTIFIER":"checkout","_PID":"8710","MESSAGE":"no connection left in the pool"}
                {"__CURSOR":"s=2","__REALTIME_TIMESTAMP":"1791988316000000","_HOSTNAME":"node-3","PRIORITY":"6","SYSLOG_IDENTIFIER":"checkout","MESSAGE":"request served"}
                """)
            .only();

    assertThat(event.time().known()).contains(Instant.parse("2026-10-14T14:31:55.123456Z"));
    assertThat(event.text()).isEqualTo("checkout: no connection left in the pool");
    assertThat(event.severity()).isEqualTo("ERROR");
  }
}
