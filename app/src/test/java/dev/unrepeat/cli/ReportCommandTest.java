package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Figures of old postmortems as files, with how far they reach.
class ReportCommandTest {
  private static final Path CORPUS = Path.of("../../shared/corpus/documents");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    for (int day = 1; day <= 3; day++) {
      Files.writeString(
          folder.resolve("checkout-%d.md".formatted(day)),
          """
          # Checkout fails %1$d

          ## Impact

          Checkout answered 500.

          ## Timeline

          - 2026-08-0%1$d 14:02 UTC first errors in the logs
          - 2026-08-0%1$d 14:09 UTC alert fired
          - 2026-08-0%1$d 15:00 UTC resolved

          ## Action items

          | Action | Owner | Due | Status |
          |---|---|---|---|
          | Alert on a full pool | Ines Okafor | 2026-09-10 | In progress |
          """
              .formatted(day));
    }
    Files.writeString(
        folder.resolve("undated.md"),
        "# Search is empty\n\n## Impact\n\nSearch found nothing.\n\n## Root cause\n\nA rebuild.\n\n## Lessons learned\n\n- Rebuild beside.\n");
    Files.writeString(folder.resolve("README.md"), "# Notes\n\nNothing here.\n");
  }

  @Test
  void theMonthOfTheExamplesComesOutAsItsReadmeSays() throws IOException {
    Path review = folder.resolve("review.md");

    CommandRun run =
        CommandRun.of(
            "report",
            "../examples/october-postmortems",
            "--period",
            "2026-10",
            "-o",
            review.toString());

    assertThat(run.code()).as(run.said()).isZero();
    assertThat(review)
        .content()
        .contains(
            "12 incidents; in September 2026 it was 0.\n\n|",
            "| SEV1 | 3 | 0 |\n| SEV2 | 4 | 0 |\n| SEV3 | 5 | 0 |",
            "| time to detect | 4 min | 6 min 6 s | 4 min 12 s | 10, 10 proposed | missing: detected: 2 |",
            "| time to mitigate | 29 min | 44 min 30 s | 32 min | 12, 12 proposed | none |",
            "| time to resolve | 1 h 12 min 30 s | 1 h 34 min 30 s | 1 h 18 min | 12, 12 proposed | none |",
            "| Payment Processing | 3 |\n| Search | 2 |\n| User Authentication | 2 |");
  }

  @Test
  void saysHowManyHaveBothTimesAndWhatIsLeftOutWithItsFile() {
    CommandRun run = CommandRun.of("report", folder.toString(), "--period", "2026-Q3");

    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).doesNotContain("\u001b", "Ines");
    assertThat(run.said())
        .contains(
            "3rd quarter of 2026: 3 incidents",
            "By year: 2026 (3)",
            "of 3 have both times",
            "In no period:",
            "undated.md");
  }

  @Test
  void takesTheDayOfATitleAndNamesTheZoneThatTimesLack() throws IOException {
    Path few = Files.createDirectories(folder.resolve("few"));
    String rest = "\n\n## Impact\n\nAll orders failed.\n\n## Root cause\n\nA pool.\n\n";
    Files.writeString(
        few.resolve("a.md"),
        "# Checkout down, 2025-12-08"
            + rest
            + "## Timeline\n\n- 14:02 alert fired\n- 14:20 fixed\n");
    Files.writeString(few.resolve("b.md"), "# Outage of 2026-05-04" + rest);
    Files.writeString(few.resolve("c.md"), "# Outage" + rest);

    CommandRun run = CommandRun.of("report", few.toString(), "--period", "2025");

    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.said())
        .contains(
            "2025: 1 incident",
            "By year: 2025 (1), 2026 (1)",
            "1 document has a time that has no time zone (--zone Europe/Berlin): a.md",
            "left out, 1 without a day (write it at the head, as date: 2026-01-31): c.md");
    assertThat(CommandRun.of("report", few.toString(), "--zone", "UTC").said())
        .doesNotContain("has no time zone");
    Files.writeString(few.resolve("c.md"), "---\ndate: 2026-01-31\n---\n\n# Outage" + rest);
    assertThat(CommandRun.of("report", few.toString()).said())
        .contains("By year: 2025 (1), 2026 (2)");
  }

  @Test
  void writesTheReviewAsMarkdownWithItsCoverageAndLeavesAFileThatIsThere() throws IOException {
    Path review = folder.resolve("august.markdown");
    CommandRun run =
        CommandRun.of("report", folder.toString(), "--period", "2026-08", "-o", review.toString());
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(Files.readString(review))
        .startsWith("# Incident review: August 2026\n")
        .contains("## Coverage", "of 3 have both times", "`undated.md`", "Overdue now: 3")
        .doesNotContain("](/incidents", "Ines");
    CommandRun again =
        CommandRun.of("report", folder.toString(), "--period", "2026-08", "-o", review.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.said()).contains("is left alone");
  }

  @Test
  void theReviewListsWhatIsPastItsDayAndAcceptedByNobody() throws IOException {
    Path one = folder.resolve("open");
    Files.createDirectory(one);
    Files.writeString(
        one.resolve("open.md"),
        "# Search is empty\n\n## Timeline\n\n- 2026-08-02 14:02 UTC alert fired\n\n## Action items\n\n"
            + "| Action | Owner | Due | Status |\n|---|---|---|---|\n"
            + "| Rebuild the index beside | Ines Okafor | 2026-09-10 | open |\n");
    Path review = folder.resolve("open.markdown");
    CommandRun run = CommandRun.of("report", one.toString(), "-o", review.toString());
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(Files.readString(review))
        .contains(
            "Overdue now: 0",
            "Past their day, and accepted by nobody: 1",
            "Rebuild the index beside");
  }

  @Test
  void writesTheReviewAsPdfWithBookmarksAndPages() throws IOException {
    Path review = folder.resolve("review.pdf");
    CommandRun run =
        CommandRun.of("report", folder.toString(), "--period", "2026-08", "-o", review.toString());
    assertThat(run.code()).as(run.said()).isZero();
    try (PDDocument pdf = Loader.loadPDF(review.toFile())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Incident review: August 2026", "Patterns", "Overdue now: 3", "1 / ");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
    }
    assertThat(
            CommandRun.of("report", folder.toString(), "--format", "docx", "-o", review + "x")
                .said())
        .contains("\"docx\" is neither");
    assertThat(CommandRun.of("report", folder.toString(), "--format", "pdf").said())
        .contains("Name the file of the review");
    Files.delete(review);
  }

  @Test
  void givesALineForEachIncidentAndOneObjectForAll() {
    String csv = CommandRun.of("report", folder.toString(), "--period", "2026", "--csv").out();
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv).startsWith("id,title,kind,severity");
    assertThat(CommandRun.of("report", folder.toString(), "--json").out())
        .startsWith("{\"period\":\"2026\",\"incidents\":3")
        .contains("\"reason\":\"no postmortem\"");
    assertThat(CommandRun.of("report", folder.toString(), "--confirmed").said())
        .contains("0 of 3 have both times", "not confirmed yet");
    assertThat(CommandRun.of("report", folder.toString(), "--service", "search").said())
        .contains("0 incidents");
  }

  @Test
  void refusesAPeriodThatIsNoneAndAPlaceThatIsNot() {
    CommandRun period = CommandRun.of("report", folder.toString(), "--period", "summer");
    assertThat(period.code()).isEqualTo(2);
    assertThat(period.said()).contains("is no period. Write a month such as 2026-10");
    assertThat(CommandRun.of("report", folder.resolve("none").toString()).code()).isEqualTo(2);
    assertThat(CommandRun.of("report", folder.toString(), "--csv", "--json").code()).isEqualTo(2);
  }

  @Test
  @EnabledIf("corpusIsThere")
  void readsPublishedPostmortemsAndSaysWhatTheyLeaveOut() {
    CommandRun run = CommandRun.of("report", CORPUS.toString(), "--zone", "UTC");
    assertThat(run.code()).as(run.err()).isIn(0, 2);
    assertThat(run.out().lines().filter(line -> !line.contains("/")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.said()).contains("have both times", "By year:");
  }

  static boolean corpusIsThere() {
    return Files.isDirectory(CORPUS);
  }
}
