package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTimesTest {
  @TempDir private Path temporary;
  private EvidenceFolder folder;

  @BeforeEach
  void layOut() {
    folder = new EvidenceFolder(temporary);
  }

  @Test
  void readsEpochsInSecondsMillisecondsMicrosecondsAndNanoseconds() {
    CommandRun run =
        timeline(
            folder.file(
                "events.csv",
                """
                time,text
                1791986520,alert fires in seconds
                1791986521000,then in milliseconds
                1791986522000000,then in microseconds
                1791986523000000000,then in nanoseconds
                """));

    assertThat(run.code()).isZero();
    assertThat(run.out()).containsSubsequence("14:02:00", "14:02:01", "14:02:02", "14:02:03");
  }

  @Test
  void takesNoSentinelForATime() {
    CommandRun run =
        timeline(
            folder.file(
                "events.csv",
                """
                time,text
                2026-10-14T14:02:00Z,alert fires
                2026-10-14T14:05:00Z,acknowledged
                2026-10-14T14:08:00Z,cause found
                2026-10-14T14:10:00Z,rolled back
                2026-10-14T14:11:00Z,errors are dropping
                2026-10-14T14:12:00Z,back to normal
                2026-10-14T14:13:00Z,watching
                2026-10-14T14:20:00Z,status page updated
                2026-10-14T14:30:00Z,resolved
                0001-01-01T00:00:00Z,never ended
                1970-01-01T00:00:00Z,epoch zero
                0,zero
                """));

    assertThat(run.out()).contains("alert fires").doesNotContain("1970 (UTC)", "0001 (UTC)");
  }

  @Test
  void refusesAFractionOfMoreThanNineDigitsLoudly() {
    CommandRun run =
        timeline(
            folder.file(
                "events.csv",
                """
                time,text
                2026-10-14T14:02:00.1234567890Z,ten digits
                2026-10-14T14:03:00.123456789Z,nine digits
                """));

    assertThat(run.out()).contains("14:03:00");
    assertThat(run.err()).contains("events.csv:2");
  }

  private static CommandRun timeline(String evidence, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "timeline";
    words[1] = evidence;
    System.arraycopy(options, 0, words, 2, options.length);
    return CommandRun.of(words);
  }
}
