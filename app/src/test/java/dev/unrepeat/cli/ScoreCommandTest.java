package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
  private static final Path TEN = Path.of("../core/src/test/corpus/rubric");
  private static final String POOR = TEN.resolve("04-startup-notes.md").toString();
  private static final String BEST = TEN.resolve("10-checkout-pool.md").toString();

  @TempDir Path folder;

  @Test
  void tellsOneDocumentWhole() {
    CommandRun run = CommandRun.of("score", POOR);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.said())
        .contains(
            "of 5, below the pass mark",
            "outage, SEV3, rubric 1",
            "The gate is closed",
            "× 1.4",
            "- fewer than three lessons are told (line 36)",
            "+ it says for how long (line 12: Exports failed from 06:10 to 11:45.)",
            "? the document does not say when the incident ended; it does not count",
            "Next steps, the greatest gain first",
            "[?] It is shared with the whole team: only people can say");
  }

  @Test
  void tellsSeveralInALineEachInTheirOrder() {
    CommandRun run = CommandRun.of("score", BEST, POOR);

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(2).allSatisfy(l -> assertThat(l).hasSizeLessThan(81));
    assertThat(run.out().lines().toList().getFirst())
        .matches("[45]\\.\\d\\d +excellent +gate open .*10-checkout-pool.md");
    assertThat(run.out().lines().toList().getLast())
        .matches("[12]\\.\\d\\d +below the pass mark +gate closed .*04-startup-notes.md");
  }

  @Test
  void tellsAFolderWithTheWorstFirst() throws IOException {
    Files.copy(Path.of(BEST), folder.resolve("a.md"));
    CommandRun alone = CommandRun.of("score", folder.toString());
    assertThat(alone.said()).contains("a.md: ", "The gate is open", "Next steps");
    Path below = Files.createDirectories(folder.resolve("2026"));
    Files.copy(Path.of(POOR), below.resolve("b.md"));
    Files.writeString(folder.resolve("README.md"), "# Notes\n\nNothing here.\n");

    CommandRun run = CommandRun.of("score", folder.toString());

    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out().lines().toList().getFirst()).contains("below the pass", "b.md");
    assertThat(run.out().lines().toList().getLast()).contains("excellent", "a.md");
    assertThat(run.err()).contains("1 document is left out: no postmortem.");
    assertThat(CommandRun.of("score", folder.toString(), "--gate").code()).isEqualTo(1);
    Path none = Files.createDirectories(folder.resolve("none"));
    assertThat(CommandRun.of("score", none.toString()).said()).contains("There is no postmortem");
  }

  @Test
  void theGateSetsTheExitCode() {
    assertThat(CommandRun.of("score", BEST, "--gate").code()).isZero();
    assertThat(CommandRun.of("score", POOR, "--gate").code()).isEqualTo(1);
    assertThat(CommandRun.of("score", BEST, POOR, "--gate").code()).isEqualTo(1);
    assertThat(CommandRun.of("score", POOR).code()).isZero();
  }

  @Test
  void printsJsonALineForEach() {
    List<String> lines =
        CommandRun.of("score", BEST, POOR, "--format", "json").out().lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .startsWith("{\"path\":")
        .contains(
            "\"kind\":\"outage\"",
            "\"severity\":\"SEV2\"",
            "\"grade\":\"excellent\"",
            "\"gate_open\":true",
            "\"missing\":[]",
            "\"criterion\":\"causes\",\"weight\":1.4,\"level\":",
            "\"self_check\":[{\"words\":");
    assertThat(lines.getLast()).contains("\"gate_open\":false", "\"step\":", "\"line\":");
  }

  @Test
  void aKindAndASeverityCanBeSaid() {
    CommandRun run = CommandRun.of("score", POOR, "--kind", "security", "--severity", "1");

    assertThat(run.said()).contains("security", "SEV1", "SEV1 asks for at least 4.0", "× 1.5");
  }

  @Test
  void aRubricOfOnesOwnCounts() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.yml"), "version: ours-3\nmarks: {gate: 1}\nlowest: {SEV3: 1}\n");

    CommandRun run = CommandRun.of("score", POOR, "--rubric", own.toString(), "--gate");

    assertThat(run.code()).isZero();
    assertThat(run.said()).contains("rubric ours-3", "The gate is open");
  }

  @Test
  void readsStandardInput() {
    CommandRun run =
        CommandRun.piped("# Outage\n\nIt was down from 10:00 to 11:00.\n", "score", "-");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("-: 1.");
  }

  @Test
  void readsTheTextOfAMailAsImportDoes() throws IOException {
    String text = "## Summary\n\nCafés could not pay from 10:00 to 11:00 UTC.\n";
    String packed = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    Path mail =
        Files.writeString(
            folder.resolve("sent.eml"),
            "From: ines@lumen.example\nSubject: Checkout outage\nMIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + packed);

    assertThat(CommandRun.of("score", mail.toString()).out())
        .contains("missing: timeline, impact, causes, actions");
    assertThat(CommandRun.of("render", mail.toString()).out())
        .contains("Checkout outage", "Cafés could not pay")
        .doesNotContain("base64, ", "MIME-Version");
  }

  @Test
  void saysWhatItCannotScoreAndGoesOn() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.md"), "");
    Path binary =
        Files.write(
            folder.resolve("picture.md"),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});

    assertThat(CommandRun.of("score", empty.toString()).err()).contains("is empty");
    assertThat(CommandRun.of("score", binary.toString()).code()).isEqualTo(2);
    CommandRun whole = CommandRun.of("score", folder.toString());
    assertThat(whole.code()).isEqualTo(2);
    assertThat(whole.said()).contains("is empty");
    assertThat(CommandRun.of("score", "nowhere.md").said()).contains("There is no file");
    assertThat(CommandRun.of("score", BEST, "--format", "xml").said()).contains("Use text or json");
    assertThat(CommandRun.of("score", BEST, "--rubric", "nowhere.yml").said())
        .contains("There is no rubric");
    CommandRun both = CommandRun.of("score", empty.toString(), BEST);
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.out()).contains("10-checkout-pool.md");
    assertThat(both.err()).contains("is empty");
  }
}
