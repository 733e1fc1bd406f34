package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The worked timelines A to E of figures.md §2, through the command line.
class WorkedTimelinesTest {
  @TempDir private Path temporary;

  @Test
  void answersA() {
    says(
        "a",
        "time to detect 16 min time to acknowledge 5 min time to diagnose 16 min",
        "mitigation time 15 min time to mitigate 52 min time to resolve 1 h 4 min",
        "mitigation started not on the timeline",
        "\"deployment of v2.3.1 completed\" came 8 min before the impact began",
        "16 min passed between the first symptom and its detection: a silent gap",
        "72 min counts from the deployment at 14:23, not from the impact at 14:31: that is 64 min",
        "52 min of full outage take 0.116 points of a 31-day month (64 min 0.143; 72 min 0.161)",
        "the stated drop of 0.04 points is 17.9 min (13.4–22.3 with both figures rounded)");
  }

  @Test
  void answersB() {
    says(
        "b",
        "impact started not on the timeline",
        "between 13:55 and 14:02",
        "time to detect missing: impact started time to acknowledge 2 min time to diagnose 4 min",
        "mitigation time 7 min time to mitigate missing: impact started",
        "time to resolve missing: impact started",
        "mitigation started 14:12",
        "mitigated 14:15",
        "resolved 14:25");
  }

  @Test
  void answersC() {
    says(
        "c",
        "time to detect 0 min time to acknowledge 1 min time to diagnose 4 min",
        "mitigation time 20 min time to mitigate 25 min time to resolve 30 min",
        "mitigated 14:55",
        "45 min ends at the closing (\"bridge closed\") at 15:15, not at \"resolved\" at 15:00: that is 30 min",
        "2 min counts from the deployment at 14:28, not from the impact at 14:30: that is 0 min",
        "4 min agrees: from the rollback at 14:42 to the rollback at 14:46",
        "The first word to customers is not on the timeline: 30 min cannot be checked");
  }

  @Test
  void answersD() {
    says(
        "d",
        "time to detect missing: impact started time to acknowledge 3 min time to diagnose 7 min",
        "mitigation time 33 min time to mitigate missing: impact started",
        "time to resolve missing: impact started",
        "mitigation started 15:10",
        "mitigated 15:15",
        "resolved 16:00",
        "45 min passed between the end of the impact and the closing: paperwork, not impact");
  }

  @Test
  void answersE() {
    says(
        "e",
        "time to detect 3 min time to acknowledge 5 min time to diagnose 5 min",
        "mitigation time 1 h 45 min time to mitigate 1 h 58 min time to resolve 2 h 23 min",
        "mitigation started 14:25",
        "mitigated 16:05",
        "\"deployment started\" came 2 min before the impact began",
        "1 h 10 min passed between the finding of the cause and the decision \"rollback decided\"",
        "3 attempts to end it",
        "the third worked");
  }

  private void says(String timeline, String... answers) {
    CommandRun run =
        CommandRun.of(
            "new",
            EvidenceFolder.example("worked/" + timeline + ".txt").path().toString(),
            "--date",
            timeline.equals("c") ? "2025-02-14" : "2026-01-12",
            "--zone",
            "UTC",
            "-o",
            temporary.resolve("pm.md").toString());

    assertThat(run.code()).isZero();
    assertThat(run.said()).contains(List.of(answers));
  }
}
