package dev.unrepeat.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import org.junit.jupiter.api.Test;

/// Logs whose entries begin in a way of their own; their samples stand in `examples/sources/log`.
class EntryLogTest {

  private static Collected read(Answers answers, String... lines) {
    return Collected.read(
        new PlainLog(), answers, MemoryFile.of("server.log", String.join("\n", lines) + "\n"));
  }

  @Test
  void aFirewallWithoutAnOffsetIsReadByItsCount() {
    assertThat(
            read(
                    Answers.NONE,
                    "date=2026-11-28 time=22:33:40 devname=\"fw\" eventtime=1795901620123456789"
                        + " type=\"event\" level=\"alert\" msg=\"link is down\"",
                    "date=2026-11-28 time=22:34:40 devname=\"fw\" type=\"event\" level=\"alert\""
                        + " msg=\"link is up\"")
                .lines())
        .containsExactly(
            "2026-11-28T21:33:40.123456789Z ALERT link is down", "ZONE ALERT link is up");
  }

  @Test
  void theOrderOfDayAndMonthIsAskedForWhereNoLineShowsIt() {
    String line =
        "[11/8/26 21:33:40:123 UTC] 0000004a ThreadMonitor W   WSVR0605W: Thread may be hung.";
    EventTime open = read(Answers.NONE, line).only().time();
    assertThat(open).isInstanceOf(EventTime.Undated.class);
    assertThat(((EventTime.Undated) open).missing()).isEqualTo(MissingPart.DAY_ORDER);
    assertThat(read(Answers.NONE.withOrder(DateOrder.DAY_FIRST), line).lines())
        .containsExactly("2026-08-11T21:33:40.123Z WARNING WSVR0605W: Thread may be hung.");
  }

  @Test
  void oneLineThatShowsTheOrderDecidesForAll() {
    assertThat(
            read(
                    Answers.NONE,
                    "[8.11.26 21:33:40:123 UTC] 0000004a App W   slow",
                    "[28.11.26 21:33:40:123 UTC] 0000004a App E   broken")
                .lines())
        .containsExactly(
            "2026-11-08T21:33:40.123Z WARNING slow", "2026-11-28T21:33:40.123Z ERROR broken");
  }

  @Test
  void aDateWhoseYearMayStandFirstIsLeftUndated() {
    Collected read = read(Answers.NONE, "[26/11/28 21:33:40:123 JST] 0000004a App W   slow");
    assertThat(read.only().time().known()).isEmpty();
    assertThat(read.problems).hasSize(1);
  }

  @Test
  void entriesThatAnotherLogQuotesAreNotReadAlone() {
    assertThat(
            read(
                    Answers.NONE,
                    "2026-11-28T21:33:38Z ERROR crash, see below",
                    "=ERROR REPORT==== 28-Nov-2026::21:33:38 ===",
                    "2026-11-28T21:33:40Z ERROR again",
                    "=ERROR REPORT==== 28-Nov-2026::21:33:40 ===",
                    "2026-11-28T21:33:42Z ERROR given up")
                .events)
        .hasSize(3);
  }

  @Test
  void recordsOfTheAuditLogWithOneNumberAreOneHappening() {
    assertThat(
            read(
                    Answers.NONE,
                    "type=SYSCALL msg=audit(1795901620.123:4560): success=yes auid=1000"
                        + " exe=\"/usr/bin/bash\"",
                    "type=EXECVE msg=audit(1795901620.123:4560): argc=2 a0=\"rm\" a1=2F746D702F6120622F")
                .lines())
        .containsExactly(
            "2026-11-28T21:33:40.123Z  run: rm /tmp/a b/ (exe /usr/bin/bash, auid 1000)");
  }

  @Test
  void aLineOfCockroachThatGoesOnBelongsToTheOneAbove() {
    assertThat(
            read(
                    Answers.NONE,
                    "E261128 21:34:05.000001 733 server/node.go:1020 ⋮ [T1,n1] 1043  disk stall",
                    "E261128 21:34:05.000001 733 server/node.go:1020 ⋮ [T1,n1] 1043 +at sync")
                .lines())
        .containsExactly("2026-11-28T21:34:05.000001Z ERROR disk stall\nat sync");
  }

  @Test
  void glogWithAYearLeavesItsZoneOpen() {
    assertThat(
            read(
                    Answers.NONE,
                    "E20261128 21:34:05.000001   733 store.cc:1020] disk stall",
                    "W20261128 21:34:06.000001   733 store.cc:1021] slow")
                .lines())
        .containsExactly("ZONE ERROR disk stall", "ZONE WARNING slow");
  }
}
