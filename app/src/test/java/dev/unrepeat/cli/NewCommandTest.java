package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  private static final String NOTES = EvidenceFolder.example("worked/a.txt").path().toString();

  @TempDir private Path temporary;
  private Path target;

  @BeforeEach
  void aimSomewhereEmpty() {
    target = temporary.resolve("pm.md");
  }

  @Test
  void writesAPostmortemThatReadsBackAsWhatWasSaid() throws IOException {
    CommandRun run =
        make(
            "--title",
            "Checkout outage",
            "--id",
            "INC-2026-042",
            "--severity",
            "sev1",
            "--service",
            "checkout",
            "--service",
            "orders-db");

    assertThat(run.code()).isZero();
    Postmortem read = PostmortemReader.read(Files.readString(target)).postmortem();
    Incident incident = read.incident();
    assertThat(incident.id()).hasToString("INC-2026-042");
    assertThat(incident.title()).isEqualTo("Checkout outage");
    assertThat(incident.severity()).contains(Severity.SEV1);
    assertThat(incident.services())
        .containsExactly(new ServiceName("checkout"), new ServiceName("orders-db"));
    assertThat(incident.milestones().at(MilestoneKind.IMPACT_STARTED))
        .contains(Instant.parse("2026-01-12T14:31:00Z"));
    assertThat(read.timeline().events()).hasSize(8);
    assertThat(read.evidence()).hasSize(1);
    assertThat(read.causes().factors()).isEmpty();
  }

  @Test
  void namesNoFolderOfThisMachineInTheDocument() throws IOException {
    make();

    assertThat(Files.readString(target))
        .contains("| V1 | a.txt |")
        .doesNotContain(Path.of(NOTES).getParent().toString());
  }

  @Test
  void complainsOfAMissingPathBeforeAnythingElse() throws IOException {
    Files.writeString(target, "mine");
    String gone = temporary.resolve("gone.log").toString();

    CommandRun run = CommandRun.of("new", NOTES, gone, "-o", target.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("There is no file or folder", "gone.log");
    assertThat(run.said()).doesNotContain("There is already a file");
    assertThat(target).hasContent("mine");
  }

  @Test
  void namesTheSourceThatWasReadInAWrongZoneAndTheZoneOfEachTime() throws IOException {
    String outage = EvidenceFolder.example("2026-10-14-checkout-outage").path().toString();

    CommandRun run =
        CommandRun.of("new", outage, "--zone", "America/New_York", "-o", target.toString());

    assertThat(run.said())
        .contains(
            "The times of log are 4 h later than those of the others, measured on 4 happenings that"
                + " another tool told too. They were read in America/New_York, by --zone or an answer; in UTC they would agree."
                + " Nothing was moved. Read it again with the zone UTC (--zone UTC).",
            "Stated in the evidence, and checked (UTC)",
            "are taken for those of America/New_York",
            "the deployment at 14:23 UTC (10:23 America/New_York)",
            "the impact at 14:31 UTC (10:31 America/New_York)");
    assertThat(Files.readString(target))
        .contains("**source read in a wrong zone**: The times of log");
    assertThat(CommandRun.of("timeline", outage, "--zone", "Europe/Berlin").err())
        .contains("The times of log are 2 h earlier than those of the others");
    assertThat(CommandRun.of("timeline", outage, "--zone", "UTC").err()).doesNotContain("Zones");
  }

  @Test
  void takesNoDayForThatOfTheIncidentWhenNothingIsDated() throws IOException {
    String notes = new EvidenceFolder(temporary).file("n.txt", "14:02 alert fired\n");

    CommandRun run = CommandRun.of("new", notes, "-o", target.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains("The title \"Incident without a date\"", "after today, because no event has");
  }

  @Test
  void listsWhatIsUndatedAndSaysHowMuchMore() {
    StringBuilder lines = new StringBuilder();
    for (int minute = 10; minute < 18; minute++) {
      lines.append("14:").append(minute).append(" step ").append(minute).append(" was taken\n");
    }
    String notes = new EvidenceFolder(temporary).file("n.txt", lines.toString());

    CommandRun run = CommandRun.of("new", notes, "-o", target.toString());

    assertThat(run.out()).contains("n.txt:1 14:10 step 10 was taken", "n.txt:5", "and 3 more");
    assertThat(run.out()).doesNotContain("n.txt:6 ");
  }

  @Test
  void reportsWhatItReadAndWhatCameOfIt() {
    CommandRun run = make();

    assertThat(run.out())
        .contains(
            "Read 1 file",
            "8 events",
            "impact started       14:31     first 500s appear in the logs (text)",
            "mitigation started   not on the timeline",
            "time to detect       16 min",
            "time to resolve      1 h 4 min",
            "What the timeline shows",
            "pm.md",
            "Incident of 12 January 2026");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void leavesAFileAloneUnlessItIsForced() throws IOException {
    Files.writeString(target, "mine");

    CommandRun refused = make();
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.said()).contains("left alone", "--force");
    assertThat(target).hasContent("mine");

    assertThat(make("--force").code()).isZero();
    assertThat(target).content().startsWith("---\nid: INC-2026-01-12");
    assertThat(temporary)
        .isDirectoryContaining("glob:**pm.md")
        .isDirectoryNotContaining("glob:**part");
  }

  @Test
  void writesTheDocumentToStandardOutputAndTheReportBesideIt() {
    CommandRun run =
        CommandRun.piped(
            "14:02 — alert fires\n14:10 — resolved\n",
            "new",
            "-",
            "--date",
            "2026-10-14",
            "--zone",
            "UTC",
            "-o",
            "-");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("---\nid: INC-2026-10-14").contains("alert fires");
    assertThat(run.err()).contains("Read 1 file", "standard input");
  }

  @Test
  void keepsUndatedWhatItCannotDateAndSaysWhichOptionAnswers() throws IOException {
    CommandRun run = CommandRun.of("new", NOTES, "-o", target.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains(
            "Needs an answer", "8 times of text have no date", "--date 2026-01-31", "a.txt:1");
    assertThat(PostmortemReader.read(Files.readString(target)).postmortem().timeline().undated())
        .hasSize(8);
  }

  @Test
  void namesAllThatTimesLackInOneRun() {
    CommandRun run = CommandRun.of("new", NOTES, "-o", target.toString());

    assertThat(run.said())
        .contains(
            "8 times of text have no date and no time zone.",
            "Answer with: --date 2026-01-31 --zone Europe/Berlin");
    assertThat(CommandRun.of("new", NOTES, "--date", "2026-01-12", "--zone", "UTC", "-o", "-"))
        .returns(0, CommandRun::code);
  }

  @Test
  void namesOnlyWhatWasNotSaidAlready() {
    CommandRun run = CommandRun.of("new", NOTES, "--zone", "UTC", "-o", target.toString());

    assertThat(run.said())
        .contains("8 times of text have no date.", "Answer with: --date 2026-01-31")
        .doesNotContain("no time zone");
  }

  @Test
  void saysOfWhichDayTheRestIs() {
    String table =
        new EvidenceFolder(temporary)
            .file(
                "t.csv", "time,what\n2026-01-12T14:20:00Z,deployed\n2026-01-12T14:31:00Z,alert\n");

    assertThat(CommandRun.of("new", NOTES, table, "--zone", "UTC", "-o", target.toString()).said())
        .contains("Of the events with a time, all of 2 are of 2026-01-12 (UTC).");
  }

  @Test
  void namesDayOrderYearAndZoneTogether() {
    String notes = new EvidenceFolder(temporary).file("n.txt", "03/04 14:02 alert fired\n");

    assertThat(CommandRun.of("new", notes, "-o", target.toString()).said())
        .contains("--date-order dmy, mdy or ymd --year 2026 --zone Europe/Berlin");
  }

  @Test
  void takesTheTitleFromTheNameOfTheFolder() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("2026-10-14-checkout-outage"));
    Files.writeString(folder.resolve("notes.txt"), "14:02 UTC — alert fires");

    CommandRun run =
        CommandRun.of("new", folder.toString(), "--date", "2026-10-14", "-o", target.toString());

    assertThat(run.said()).contains("\"Checkout outage\"; --title sets another");
  }

  @Test
  void readsTheSourceThatWasSaidForTheEvidenceBehindIt() {
    CommandRun run =
        CommandRun.of("new", NOTES, "--source", "slack", NOTES, "-o", target.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("text", "8 events", "slack");
  }

  @Test
  void printsTheTimelineOfADocumentAsOfItsEvidence() {
    make();

    String ofEvidence =
        CommandRun.of("timeline", NOTES, "--date", "2026-01-12", "--zone", "UTC").out();
    assertThat(CommandRun.of("timeline", target.toString()).out())
        .isEqualTo(ofEvidence)
        .contains("Monday, 12 January 2026 (UTC)");
  }

  private CommandRun make(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "new", NOTES, "--date", "2026-01-12", "--zone", "UTC", "-o", target.toString()));
    words.addAll(List.of(options));
    return CommandRun.of(words.toArray(String[]::new));
  }
}
