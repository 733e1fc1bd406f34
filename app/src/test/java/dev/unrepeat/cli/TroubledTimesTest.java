package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubledTimesTest {
  private static final String NOTES = "14:02 UTC — alert fires\n14:05 UTC — acknowledged by Inès\n";

  @TempDir private Path temporary;
  private EvidenceFolder folder;

  @BeforeEach
  void layOut() {
    folder = new EvidenceFolder(temporary);
  }

  @Test
  void keepsTracesWithinATerminalAndWholeInAPipe() {
    String outage = EvidenceFolder.example("2026-10-14-checkout-outage").path().toString();
    String frame = "com.tidewater.checkout.address.SavedAddresses.load(SavedAddresses.java:58)";

    CommandRun seen = CommandRun.typing("", "timeline", outage, "--zone", "UTC");
    CommandRun piped = CommandRun.of("timeline", outage, "--zone", "UTC");

    assertThat(seen.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(seen.out().replaceAll("\\s+", "")).contains(frame);
    assertThat(piped.out()).contains(frame);
  }

  @Test
  void readsTheSameWithMarkWithCarriageReturnsAndInUtf16() {
    String plain = timeline(folder.file("notes.txt", NOTES), "--date", "2026-10-14").out();
    assertThat(plain).contains("14:02", "acknowledged by Inès");

    assertThat(again("\uFEFF" + NOTES, StandardCharsets.UTF_8)).isEqualTo(plain);
    assertThat(again(NOTES.replace("\n", "\r\n"), StandardCharsets.UTF_8)).isEqualTo(plain);
    assertThat(again("\uFEFF" + NOTES, StandardCharsets.UTF_16LE)).isEqualTo(plain);
    assertThat(again("\uFEFF" + NOTES, StandardCharsets.UTF_16BE)).isEqualTo(plain);
  }

  @Test
  void readsTimesOfSeveralZonesIntoOneOrder() {
    CommandRun run =
        timeline(
            folder.file(
                "notes.txt",
                """
                2026-10-14 16:05 CEST — acknowledged
                2026-10-14 14:02 UTC — alert fires
                2026-10-14T10:08:00-04:00 — cause found
                """));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsSubsequence("14:02", "alert fires", "14:05", "acknowledged", "14:08", "cause");
  }

  @Test
  void asksForAYearThatALogLeavesOut() {
    String log =
        folder.file(
            "auth.log",
            """
            Oct 14 14:02:11 shop-1 auth[811]: ERROR session store is full
            Oct 14 14:02:12 shop-1 auth[811]: ERROR session store is full
            Oct 14 14:03:40 shop-1 auth[811]: ERROR sign-in failed
            """);

    CommandRun open = timeline(log, "--zone", "UTC");
    assertThat(open.code()).isEqualTo(3);
    assertThat(open.err()).contains("no year", "--year");

    CommandRun answered = timeline(log, "--zone", "UTC", "--year", "2026");
    assertThat(answered.code()).isZero();
    assertThat(answered.out()).contains("14 October 2026", "14:02:11");
  }

  @Test
  void keepsATimeUndatedThatTheClocksSkipped() {
    String notes = folder.file("notes.txt", "02:30 — alert fires\n03:30 — acknowledged\n");

    CommandRun run = timeline(notes, "--zone", "Europe/Berlin", "--date", "2026-03-29");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("never happened", "--zone");
    assertThat(run.out()).contains("01:30", "Undated", "02:30");
  }

  @Test
  void keepsATimeUndatedThatHappenedTwice() {
    String notes = folder.file("notes.txt", "02:30 — alert fires\n03:30 — acknowledged\n");

    CommandRun open = timeline(notes, "--zone", "Europe/Berlin", "--date", "2026-10-25");
    assertThat(open.code()).isEqualTo(3);
    assertThat(open.err()).contains("happened twice", "--zone +02:00");

    CommandRun answered = timeline(notes, "--zone", "+02:00", "--date", "2026-10-25");
    assertThat(answered.code()).isZero();
    assertThat(answered.out()).contains("00:30", "alert fires");
  }

  @Test
  void readsMidnightAtTheEndOfADay() {
    CommandRun run =
        timeline(
            folder.file("notes.txt", "23:50 — alert fires\n24:00 — acknowledged\n"),
            "--zone",
            "UTC",
            "--date",
            "2026-10-14");

    assertThat(run.out()).containsSubsequence("14 October", "23:50", "15 October", "00:00");
  }

  @Test
  void takesSixteenOClockInTheAfternoonForWhatItIs() {
    CommandRun run =
        timeline(
            folder.file("notes.txt", "15:40 — alert fires\n16:00 PM — acknowledged\n"),
            "--zone",
            "UTC",
            "--date",
            "2026-10-14");

    assertThat(run.out()).containsSubsequence("15:40", "16:00", "acknowledged");
  }

  @Test
  void leavesOutWhatLiesOutsideTheWindow() {
    CommandRun run =
        timeline(
            folder.file("notes.txt", NOTES),
            "--date",
            "2026-10-14",
            "--from",
            "2026-10-14T14:03Z",
            "--to",
            "2026-10-14T14:06Z");

    assertThat(run.out()).contains("acknowledged").doesNotContain("alert fires");
  }

  @Test
  void saysThatAllLiesOutsideTheWindow() {
    CommandRun run =
        timeline(
            folder.file("notes.txt", NOTES), "--date", "2026-10-14", "--from", "2026-10-15T00:00Z");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("happened between --from and --to");
  }

  @Test
  void asksThePersonAtTheTerminalForTheDayAndTheZone() {
    String notes = folder.file("notes.txt", "14:02 — alert fires\n14:05 — acknowledged\n");

    CommandRun run = CommandRun.typing("14.10.\n2026-10-14\nEurope/Berlin\n", "timeline", notes);

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("have no date and no time zone", "notes.txt:1", "is not a day", "Zone, as UTC");
    assertThat(run.out()).contains("12:02", "12:05");
  }

  @Test
  void asksForAllThatATimeLacksWithoutShowingItTwice() {
    String notes = folder.file("notes.txt", "14:02 — alert fires\n14:05 — acknowledged\n");

    CommandRun run = CommandRun.typing("2026-10-14\nUTC\n", "timeline", notes);

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("have no date and no time zone").containsOnlyOnce("notes.txt:1");
  }

  @Test
  void asksNoFurtherWhenTheFirstPartStaysOpen() {
    String notes = folder.file("notes.txt", "14:02 — alert fires\n");

    assertThat(CommandRun.typing("\n", "timeline", notes).err())
        .contains("Day, as 2026-01-31?")
        .doesNotContain("Zone, as");
  }

  @Test
  void leavesUndatedWhatThePersonDoesNotAnswer() {
    String notes = folder.file("notes.txt", "14:02 — alert fires\n");

    CommandRun run = CommandRun.typing("\n", "timeline", notes);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("Undated", "alert fires");
  }

  private static CommandRun timeline(String evidence, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "timeline";
    words[1] = evidence;
    System.arraycopy(options, 0, words, 2, options.length);
    return CommandRun.of(words);
  }

  private String again(String text, Charset charset) {
    return timeline(folder.file("notes.txt", text.getBytes(charset)), "--date", "2026-10-14").out();
  }
}
