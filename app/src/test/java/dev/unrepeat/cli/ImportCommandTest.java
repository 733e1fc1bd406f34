package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.evidence.git.GitWorkTree;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.Postmortem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir private Path temporary;
  private EvidenceFolder folder;

  @BeforeEach
  void layOut() {
    folder = new EvidenceFolder(temporary);
  }

  @Test
  void writesOneDocumentEachInFoldersAsTheyWere() {
    folder.file("in/2026/OLD-1.md", OldPostmortems.text("OLD-1"));
    folder.file("in/2026/OLD-2/index.md", OldPostmortems.text("OLD-2"));

    CommandRun run = read("in", "-o", folder.at("out"));

    assertThat(run.code()).isZero();
    assertThat(temporary.resolve("out/2026/OLD-1.md")).isRegularFile();
    assertThat(temporary.resolve("out/2026/OLD-2.md")).isRegularFile();
    assertThat(run.said()).contains("Sums of 2 postmortems", "2 documents written into");
  }

  @Test
  void makesNoRecordOfEvidenceAndSaysWhatDoes() {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));
    folder.file("in/chat.txt", "14:47 @ines 500s\n14:48 @ravi looking\n14:52 @ravi rolled back\n");

    CommandRun run = read("in");

    assertThat(run.code()).isZero();
    assertThat(run.said())
        .contains("Sums of 1 postmortem", "chat.txt", "looks like evidence (a chat)")
        .contains("`unrepeat new`");
    assertThat(read("in", "--all").said()).contains("Sums of 2 postmortems");
  }

  @Test
  void namesTheOriginalAsEvidenceOfWhatItWrites() throws IOException {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));

    read("in", "-o", folder.at("out"));

    Postmortem written =
        PostmortemReader.read(Files.readString(temporary.resolve("out/OLD-1.md"))).postmortem();
    assertThat(written.evidence())
        .extracting(Evidence::name, Evidence::source)
        .containsExactly(tuple("OLD-1.md", "document"));
  }

  @Test
  void takesAnExportedRecordOnceAndFromItsMarkdown() throws IOException {
    String document = "in/taken-away/OLD-1";
    folder.file(document + ".confluence.xml", "<h1>Outage</h1><h2>Timeline</h2><p>12:01 alert</p>");
    folder.file(document + ".html", OldPostmortems.text("OLD-2"));
    folder.file(document + ".json", "{}");
    folder.file(document + ".md", OldPostmortems.text("OLD-1"));
    folder.file("in/taken-away/evidence/V1/notes.md", OldPostmortems.text("OLD-2"));
    folder.file("in/taken-away/manifest.json", "{}");
    folder.file("in/taken-away/postmortem-1.schema.json", "{}");
    folder.file("in/beside/OLD-2.md", OldPostmortems.text("OLD-2"));

    CommandRun run = read("in", "-o", folder.at("out"));

    assertThat(run.said())
        .contains("Sums of 2 postmortems", "part of an export", "evidence of taken-away");
    try (var all = Files.walk(temporary.resolve("out"))) {
      assertThat(all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("OLD-1.md", "OLD-2.md");
    }
  }

  @Test
  void onlyReportsUnlessItIsToldWhereTo() throws IOException {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));

    CommandRun run = read("in");

    assertThat(run.code()).isZero();
    assertThat(run.said()).contains("OLD-1.md", "OLD-1", "Nothing was written: -o FOLDER");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    try (var all = Files.list(temporary)) {
      assertThat(all).hasSize(1);
    }
  }

  @Test
  void writesTheSameFileOnce() throws IOException {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));
    read("in", "-o", folder.at("out"));
    Path written = temporary.resolve("out/OLD-1.md");
    Files.writeString(written, Files.readString(written).replace("five seconds", "six seconds"));

    CommandRun again = read("in", "-o", folder.at("out"));

    assertThat(again.code()).isZero();
    assertThat(again.said()).contains("There already, made of the same file");
    assertThat(written).content().contains("six seconds");
    assertThat(read("in", "-o", folder.at("out"), "--force").code()).isZero();
    assertThat(written).content().contains("five seconds");
  }

  @Test
  void leavesAFileAloneThatWasMadeOfSomethingElse() {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));
    folder.file("out/OLD-1.md", "mine");

    CommandRun run = read("in", "-o", folder.at("out"));

    assertThat(run.said()).contains("Not taken", "left alone", "--force");
    assertThat(temporary.resolve("out/OLD-1.md")).hasContent("mine");
  }

  @Test
  void takesTheFirstOfTwoFilesWithOneId() {
    folder.file("in/a/OLD-1.md", OldPostmortems.text("OLD-1"));
    folder.file("in/b/OLD-1.md", OldPostmortems.text("OLD-1") + "More.\n");
    folder.file("in/c/OLD-1.md", OldPostmortems.text("OLD-1"));

    CommandRun run = read("in", "-o", folder.at("out"));

    assertThat(run.code()).isZero();
    assertThat(run.said())
        .contains(
            "Sums of 1 postmortem",
            "b/OLD-1.md OLD-1 is the id of a/OLD-1.md too",
            "c/OLD-1.md the same file as a/OLD-1.md");
  }

  @Test
  void listsWhatIsNoPostmortemAndTakesItWhenAsked() {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));
    folder.file(
        "in/README.md", "---\nid: OLD-7\n---\n\n# Our postmortems\n\n- [first](OLD-1.md)\n");
    folder.file("in/picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    folder.file("in/.hidden.md", OldPostmortems.text("OLD-8"));
    folder.file("in/node_modules/x/README.md", OldPostmortems.text("OLD-9"));

    CommandRun run = read("in");

    assertThat(run.code()).isZero();
    assertThat(run.said())
        .contains("No postmortem; --all", "README.md", "1 file a picture (picture.png)")
        .doesNotContain("OLD-8", "OLD-9", "hidden", "node_modules");
    assertThat(read("in", "--all").said()).contains("Sums of 2 postmortems");
  }

  @Test
  void printsTheSumsOnly() {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));

    CommandRun run = read("in", "--report");

    assertThat(run.out())
        .startsWith("\nSums of 1 postmortem\n")
        .contains("headings", "dated lines", "action items", "contradictions")
        .contains("Nothing was written")
        .doesNotContain("OLD-1.md");
    assertThat(read("in", "--report", "-o", folder.at("out")).said())
        .contains("1 document written into")
        .doesNotContain("OLD-1.md");
  }

  @Test
  void leavesPathsWholeHoweverLongTheyAre() {
    String long100 = "a-very-long-name-".repeat(6);
    folder.file("in/" + long100 + "/OLD-1.md", OldPostmortems.text("OLD-1"));

    CommandRun run = read("in", "-o", folder.at("out"));

    assertThat(run.out())
        .contains("\n" + long100 + "/OLD-1.md\n", folder.at("out") + "/" + long100 + "/OLD-1.md\n");
  }

  @Test
  void printsOneObjectOfJsonForEachFile() {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));
    folder.file("in/picture.png", new byte[] {1});

    CommandRun run = read("in", "--json");

    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out().lines().findFirst().orElseThrow())
        .startsWith("{\"path\":\"OLD-1.md\",\"outcome\":\"read\",\"id\":\"OLD-1\",\"title\":")
        .contains(
            "\"sha256\":\"", "\"headings\":[", "\"dated_lines\":[", "\"actions\":[", "\"notes\":[");
    assertThat(run.out()).endsWith("\"outcome\":\"left-out\",\"reason\":\"a picture\"}\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void readsOneDocumentFromStandardInput() {
    CommandRun run =
        CommandRun.piped(OldPostmortems.text("OLD-1"), "import", "-", "-o", folder.at("out"));

    assertThat(run.code()).isZero();
    assertThat(run.said()).contains("standard input", "1 document written");
    assertThat(temporary.resolve("out")).isDirectoryContaining("glob:**.md");
  }

  @Test
  void readsAnArchive() throws IOException {
    folder.file("in/2026/OLD-1.md", OldPostmortems.text("OLD-1"));
    String zip = folder.zip("export.zip", temporary.resolve("in"));

    CommandRun run = CommandRun.of("import", zip, "-o", folder.at("out"));

    assertThat(run.code()).isZero();
    assertThat(temporary.resolve("out/2026/OLD-1.md")).isRegularFile();
  }

  @Test
  void readsTheCommitOfARepositoryAndKnowsWhenItWasWritten() throws Exception {
    GitWorkTree tree = new GitWorkTree(temporary.resolve("docs"));
    Instant written = Instant.parse("2026-01-20T10:00:00Z");
    tree.file("incidents/OLD-1.md", OldPostmortems.text("OLD-1")).commit(written);
    tree.file("incidents/OLD-2.md", OldPostmortems.text("OLD-2"));

    CommandRun run = read("docs", "-o", folder.at("out"));

    assertThat(run.code()).isZero();
    assertThat(run.said()).contains("Git, main at ", "Sums of 1 postmortem");
    Path file = temporary.resolve("out/incidents/OLD-1.md");
    assertThat(PostmortemReader.read(Files.readString(file)).postmortem().incident().createdAt())
        .isEqualTo(written);
    assertThat(read("docs", "--json").out())
        .contains("\"first_committed\":\"2026-01-20T10:00:00Z\"");
  }

  @Test
  void listsWhatOfARepositoryLiesElsewhere() throws Exception {
    GitWorkTree tree = new GitWorkTree(temporary.resolve("docs"));
    tree.file("OLD-1.md", OldPostmortems.text("OLD-1"))
        .file(
            "OLD-2.md",
            "version https://git-lfs.github.com/spec/v1\noid sha256:"
                + "a".repeat(64)
                + "\nsize 9\n");
    Files.createSymbolicLink(temporary.resolve("docs/OLD-3.md"), Path.of("../../OLD-3.md"));
    tree.commit(Instant.parse("2026-01-20T10:00:00Z"));

    CommandRun run = read("docs");

    assertThat(run.said()).contains("Sums of 1 postmortem", "only a pointer of Git LFS", "a link");
  }

  @Test
  void masksSecretsBeforeAnythingIsKept() throws IOException {
    String token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1") + "\nThe token was " + token + "\n");

    CommandRun run = read("in", "-o", folder.at("out"));

    assertThat(run.said()).contains("1 secret, first a GitHub token in line");
    assertThat(temporary.resolve("out/OLD-1.md")).content().doesNotContain(token);
  }

  @Test
  void takesWhatItWroteItself() throws IOException {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));
    read("in", "-o", folder.at("out"));

    CommandRun back = read("out", "-o", folder.at("again"));

    assertThat(back.code()).isZero();
    assertThat(temporary.resolve("again/OLD-1.md"))
        .hasSameTextualContentAs(temporary.resolve("out/OLD-1.md"), StandardCharsets.UTF_8);
  }

  @Test
  void readsNothingOfItsOwnOutputWithinTheFolder() {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));
    read("in", "-o", folder.at("in/imported"));

    CommandRun again = read("in", "-o", folder.at("in/imported"));

    assertThat(again.said()).contains("there already 1 file").doesNotContain("Not taken");
  }

  @Test
  void takesDocumentsIntoTheWorkspaceOnce() {
    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1"));

    CommandRun first = read("in", "--data", folder.at("data"));
    assertThat(first.code()).isZero();
    assertThat(first.said()).contains("1 postmortem taken into");
    assertThat(temporary.resolve("data/unrepeat.db")).isRegularFile();

    CommandRun again = read("in", "--data", folder.at("data"));
    assertThat(again.code()).isZero();
    assertThat(again.said()).contains("There already", "0 postmortems taken");

    folder.file("in/OLD-1.md", OldPostmortems.text("OLD-1") + "More.\n");
    assertThat(read("in", "--data", folder.at("data")).said())
        .contains("Not taken", "There is an incident OLD-1 already");
  }

  @Test
  void refusesTwoTargetsAtOnce() {
    CommandRun run = read("in", "-o", "x", "--data", "y");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Choose one of -o and --data");
  }

  @Test
  void keepsLongListsShortUnlessAskedForAll() throws IOException {
    OldPostmortems.fill(temporary.resolve("in"), 60);

    assertThat(read("in").said()).contains("and 20 more postmortems; --verbose shows all");
    assertThat(read("in", "--verbose").said())
        .doesNotContain("more postmortems")
        .contains("OLD-2026-00059.md");
  }

  private CommandRun read(String name, String... options) {
    List<String> words = new ArrayList<>(List.of("import", folder.at(name)));
    words.addAll(List.of(options));
    return CommandRun.of(words.toArray(String[]::new));
  }
}
