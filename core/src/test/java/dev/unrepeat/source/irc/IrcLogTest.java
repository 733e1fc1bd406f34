package dev.unrepeat.source.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.source.Collected;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.Weight;
import dev.unrepeat.time.Answers;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// What irssi writes stands in `examples/sources/irc`.
class IrcLogTest {
  private static final Answers UTC = Answers.NONE.withZone(ZoneId.of("UTC"));

  private static Collected read(String... lines) {
    return Collected.read(
        new IrcLog(), UTC, MemoryFile.of("ops.log", String.join("\n", lines) + "\n"));
  }

  @Test
  void weechatWritesTheDayIntoEachLine() {
    Collected read =
        read(
            "2026-11-28 21:35:00\tmira\tcheckout is down",
            "2026-11-28 21:45:00\t@jonas\trolled back",
            "2026-11-28 21:45:10\t-->\tper has joined #ops");
    assertThat(read.lines())
        .containsExactly(
            "2026-11-28T21:35:00Z  checkout is down",
            "2026-11-28T21:45:00Z  rolled back",
            "2026-11-28T21:45:10Z  per has joined #ops");
    assertThat(read.events.get(1).actor().orElseThrow().name()).isEqualTo("jonas");
    assertThat(read.events.get(2).weight()).isEqualTo(Weight.NOISE);
  }

  @Test
  void aClockThatGoesBackWithoutANewDayLeavesTheDayOpen() {
    Collected read =
        read(
            "--- Log opened Sat Nov 28 23:50:00 2026",
            "23:58 <mira> checkout is down",
            "00:04 <mira> rolled back",
            "--- Day changed Mon Nov 30 2026",
            "08:00 <mira> all quiet");
    assertThat(read.lines().getFirst()).isEqualTo("2026-11-28T23:58:00Z  checkout is down");
    assertThat(read.events.get(1).time().known()).isEmpty();
    assertThat(read.lines().getLast()).isEqualTo("2026-11-30T08:00:00Z  all quiet");
    assertThat(read.problems).hasSize(1);
  }
}
