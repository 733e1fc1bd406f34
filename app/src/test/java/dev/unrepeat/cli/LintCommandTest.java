package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintCommandTest {
  @TempDir Path folder;

  private LintFolder files() {
    return new LintFolder(folder);
  }

  private static CommandRun lint(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "lint";
    all[1] = "--rule";
    all[2] = "agentless-blame";
    System.arraycopy(words, 0, all, 3, words.length);
    return CommandRun.of(all);
  }

  @Test
  void showsTheLineAndWhatToWriteInstead() {
    CommandRun run = CommandRun.piped(LintFolder.BLAME, "lint", "-", "--rule", "agentless-blame");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("standard-input.md\n")
        .contains("  1:27  warning  agentless-blame\n")
        .contains("  1 │ The namespace was deleted by mistake.\n")
        .contains("    │                           ^^^^^^^^^^\n")
        .contains("  → ")
        .endsWith("1 file: 1 warning.\n")
        .doesNotContain("\u001b");
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @CsvSource({"warning, 1", "error, 0", "suggestion, 1", "never, 0"})
  void failsFromALevelOn(String level, int code) {
    assertThat(
            CommandRun.piped(
                    LintFolder.BLAME, "lint", "-", "--rule", "agentless-blame", "--fail-on", level)
                .code())
        .isEqualTo(code);
  }

  @Test
  void endsWithOneHoweverManyFindingsThereAre() {
    CommandRun run =
        CommandRun.piped("By mistake.\n\n".repeat(256), "lint", "-", "--rule", "agentless-blame");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).endsWith("1 file: 256 warnings.\n");
  }

  @Test
  void readsFilesFoldersPatternsAndArchivesInAStableOrder() throws IOException {
    LintFolder files = files();
    for (int i = 0; i < 30; i++) {
      files.with("docs/d%02d.md".formatted(i), LintFolder.BLAME);
    }
    files.with("docs/robots.txt", LintFolder.BLAME).with("docs/.hidden/x.md", LintFolder.BLAME);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("z.zip")))) {
      zip.putNextEntry(new ZipEntry("in/a.md"));
      zip.write(LintFolder.BLAME.getBytes(StandardCharsets.UTF_8));
    }

    CommandRun all = lint(files.path("docs"));
    assertThat(all.out())
        .endsWith("30 files: 30 warnings.\n")
        .isEqualTo(lint("--jobs", "7", files.path("docs")).out());
    assertThat(all.out().lines().filter(line -> line.endsWith(".md"))).isSorted();
    assertThat(lint(files.path("docs/d0*.md")).out()).endsWith("10 files: 10 warnings.\n");
    assertThat(lint(files.path("**/d1?.md")).out()).endsWith("10 files: 10 warnings.\n");
    assertThat(lint(files.path("docs/d00.md"), files.path("docs")).out()).contains("30 files");
    assertThat(lint(files.path("z.zip")).out()).contains("z.zip/in/a.md", "1 file: 1 warning.");
  }

  @Test
  void doesNotFailAHookForWhatIsNotThereOrNoDocument() {
    LintFolder files = files().with("a.png", "x").with("empty.md", "");

    assertThat(lint(files.path("*.markdown")).code()).isZero();
    assertThat(lint(files.path("a.png")).code()).isZero();
    assertThat(lint(files.path("a.png")).said()).contains("is not linted: a picture");
    assertThat(lint(files.path("empty.md")).code()).isZero();
    files.with(".unrepeat.yml", "ignore: [drafts/]\n").with("drafts/a.md", LintFolder.BLAME);
    CommandRun ignored = lint(files.path("drafts/a.md"));
    assertThat(ignored.code()).isZero();
    assertThat(ignored.out()).contains("Ignored by the settings: 1 file.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nowhere.md|There is no file or folder",
        "--format=xml -|There is no format \"xml\" of findings.",
        "--min-level=bad -|--min-level takes suggestion, warning or error, not \"bad\".",
        "--rule=agentles-blame -|Did you mean \"agentless-blame\"?",
        "--explain=nothing|There is no rule \"nothing\".",
        "--dry-run -|--dry-run goes with --fix alone.",
        "--baseline=none.tsv -|Write one: add --write-baseline.",
        "--write-baseline -|--write-baseline needs --baseline",
        "--config=none.yml -|There is no file \"none.yml\" with settings."
      })
  void saysWhatIsWrongWithTheCommandLine(String words, String said) {
    CommandRun run = CommandRun.of(("lint " + words).split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains(said);
  }

  @Test
  void takesTheNearestSettings() {
    LintFolder files =
        files()
            .with(".unrepeat.yml", "rules:\n  agentless-blame: error\n")
            .with("a/.unrepeat.yml", "rules:\n  agentless-blame: suggestion\n")
            .with("a/x/d.md", LintFolder.BLAME)
            .with("b/d.md", LintFolder.BLAME);

    assertThat(lint(files.path("a")).out()).endsWith("1 file: 1 suggestion.\n");
    assertThat(lint(files.path("b")).out()).endsWith("1 file: 1 error.\n");
    assertThat(lint("--config", files.path(".unrepeat.yml"), files.path("a")).out())
        .endsWith("1 file: 1 error.\n");
    CommandRun piped =
        CommandRun.piped(
            LintFolder.BLAME,
            "lint",
            "-",
            "--stdin-name",
            files.path("a/x/new.md"),
            "--rule",
            "agentless-blame");
    assertThat(piped.out()).endsWith("1 file: 1 suggestion.\n");
    assertThat(lint("--min-level", "warning", files.path("a")).out()).endsWith("no findings.\n");
  }

  @Test
  void saysWhereTheSettingsAreWrong() {
    LintFolder files =
        files().with(".unrepeat.yml", "rules:\n  agentles-blame: off\n").with("d.md", "Fine.\n");

    CommandRun run = CommandRun.of("lint", files.path("d.md"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains(".unrepeat.yml:2: rules: there is no rule \"agentles-blame\".");
    files.with(".unrepeat.yml", "vocabulary:\n  people-file: none.txt\n");
    assertThat(CommandRun.of("lint", files.path("d.md")).said())
        .contains("vocabulary.people-file: \"none.txt\" is no file.");
  }

  @Test
  void tellsNewFindingsAloneWithABaseline() {
    LintFolder files = files().with("d.md", LintFolder.BLAME);
    String known = files.path("known.tsv");

    assertThat(lint("--baseline", known, "--write-baseline", files.path("d.md")).code()).isZero();
    assertThat(lint("--baseline", known, files.path("d.md")).out())
        .isEqualTo("1 file: no findings. Known by the baseline: 1.\n");

    files.with("d.md", "One more line.\n\n**The** namespace was  deleted by mistake!\n");
    assertThat(lint("--baseline", known, files.path("d.md")).code()).isZero();

    files.with("d.md", LintFolder.BLAME + "\n" + LintFolder.BLAME);
    assertThat(lint("--baseline", known, files.path("d.md")).out()).contains("1 warning.");
    files.with("d.md", "Another thing was deleted by mistake.\n");
    assertThat(lint("--baseline", known, files.path("d.md")).code()).isEqualTo(1);
  }

  @Test
  void listsAndExplainsRulesWithoutADocument() {
    assertThat(CommandRun.of("lint", "--list-rules").out())
        .contains("blame", "agentless-blame warning", "unused-suppression");
    assertThat(CommandRun.of("lint", "--explain", "agentless-blame").out())
        .startsWith("# agentless-blame\n")
        .contains("## Why")
        .satisfies(page ->
            assertThat(page.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81)));
  }

  @Test
  void fixesWhatChangesNoMeaning() {
    String text = "One.\r\n\r\n<!-- unrepeat-enable agentless-blame -->\r\n\r\nTwo 🚒.\r\n";
    LintFolder files = files().with("d.md", text);

    CommandRun diff =
        CommandRun.of(
            "lint", "--rule", "unused-suppression", "--fix", "--dry-run", files.path("d.md"));
    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.out())
        .contains("+++ b/")
        .contains("-<!-- unrepeat-enable agentless-blame -->")
        .doesNotContain("+<!--");
    assertThat(files.text("d.md")).isEqualTo(text);

    CommandRun fixed =
        CommandRun.of("lint", "--rule", "unused-suppression", "--fix", files.path("d.md"));
    assertThat(fixed.code()).isZero();
    assertThat(fixed.said()).contains("Fixed", "take the comment away.");
    assertThat(files.text("d.md")).isEqualTo("One.\r\n\r\n\r\nTwo 🚒.\r\n");
    assertThat(CommandRun.piped(text, "lint", "--rule", "unused-suppression", "--fix", "-").out())
        .isEqualTo("One.\r\n\r\n\r\nTwo 🚒.\r\n");
  }

  @Test
  void changesNoFileThatIsNotUtf8() throws IOException {
    byte[] text =
        "Überlauf <!-- unrepeat-enable agentless-blame --> by mistake.\n"
            .getBytes(Charset.forName("windows-1252"));
    Files.write(folder.resolve("d.md"), text);

    assertThat(CommandRun.of("lint", "--fix", files().path("d.md")).code()).isEqualTo(1);
    assertThat(Files.readAllBytes(folder.resolve("d.md"))).isEqualTo(text);
  }

  @Test
  void tellsWhatCannotBeReadAndLintsTheOthers() throws IOException {
    Files.write(
        folder.resolve("a.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    files().with("b.md", LintFolder.BLAME);

    CommandRun run = lint(folder.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("a.md is not linted:", "1 file: 1 warning.");
  }

  @Test
  void asksTheRulesOfTheTeamToo() {
    LintFolder files =
        files()
            .with(".unrepeat.yml", "styles: our/styles\nrules:\n  Team.Plain: error\n")
            .with(
                "our/styles/Team/Plain.yml",
                "extends: substitution\nmessage: \"Use '%s'.\"\nswap:\n  utilize: use\naction: {name: replace}\n")
            .with("our/styles/Team/Tengo.yml", "extends: script\nmessage: m\n")
            .with("d.md", "We utilize it. <!-- vale Team.Other = NO -->\n");

    CommandRun run = CommandRun.of("lint", "--rule", "Team.Plain", files.path("d.md"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("error  Team.Plain", "Use 'use'.", "--fix can write \"use\"");
    assertThat(run.said()).contains("Team.Tengo is not asked: it extends script");
    assertThat(CommandRun.of("lint", "--config", files.path(".unrepeat.yml"), "--list-rules").out())
        .contains("Team.Plain error");
    CommandRun.of("lint", "--fix", files.path("d.md"));
    assertThat(files.text("d.md")).startsWith("We use it.");

    files.with("our/styles/Team/Plain.yml", "extends: existence\ntokens: ['(']\nmessage: m\n");
    assertThat(CommandRun.of("lint", files.path("d.md")).said())
        .contains("our/styles/Team/Plain.yml:2: tokens: a pattern here cannot be read");
  }

  @Test
  void saysHowWellTheRulesFindLabelledSentences() {
    LintFolder files =
        files()
            .with(
                "labels.tsv",
                "BLAME_SOFT\ta\tThe namespace was deleted by mistake.\nNEUTRAL\ta\tThe pool ran dry.\n");

    CommandRun run = CommandRun.of("lint", "--evaluate", files.path("labels.tsv"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("BLAME_SOFT: precision 1.000, recall 1.000");
    files.with("labels.tsv", "BLAMEE\ta\tx\n");
    assertThat(CommandRun.of("lint", "--evaluate", files.path("labels.tsv")).code()).isEqualTo(2);
  }

  @Test
  void refusesANumberThatTheRuleDoesNotKnow() {
    LintFolder files =
        files()
            .with(".unrepeat.yml", "rules:\n  too-many-actions: { mots: 5 }\n")
            .with("d.md", "Fine.\n");

    assertThat(CommandRun.of("lint", files.path("d.md")).said())
        .contains(".unrepeat.yml:2: rules.too-many-actions.mots: the rule has no such number.");
  }
}
