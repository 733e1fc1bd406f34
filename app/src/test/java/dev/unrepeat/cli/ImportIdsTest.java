package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two documents never get one id, and one incident in two formats is one incident.
class ImportIdsTest {
  @TempDir Path temporary;
  private EvidenceFolder folder;

  @BeforeEach
  void layOut() {
    folder = new EvidenceFolder(temporary);
  }

  private CommandRun read(String name, String... options) {
    String[] words =
        Stream.concat(Stream.of("import", folder.at(name)), Stream.of(options))
            .toArray(String[]::new);
    return CommandRun.of(words);
  }

  private static String nameless(String title) {
    return OldPostmortems.text(title)
        .replaceFirst("(?s)^---.*?---\n", "")
        .replace("(" + title + ")", title);
  }

  private static String page(String title) {
    return """
    <html><head><title>Checkout was slow %1$s</title></head><body>
    <h1>Checkout was slow %1$s</h1>
    <h2>Summary</h2>
    <p>Checkout answered in five seconds instead of one half, for 40 minutes.</p>
    <h2>Timeline</h2>
    <ul>
    <li>2026-01-14 14:02 UTC alert: latency of checkout over 2 s</li>
    <li>2026-01-14 14:10 UTC Ravi Menon acknowledges</li>
    <li>2026-01-14 14:42 UTC resolved by a rollback</li>
    </ul>
    <h2>Root cause</h2><p>The pool of connections was too small.</p>
    <h2>Lessons of the barbecue</h2><p>There was too little bread.</p>
    <h2>Action items</h2>
    <ul><li>[ ] Alert on the pool at 80 %%</li><li>[x] Enlarge the pool</li></ul>
    </body></html>
    """
        .formatted(title);
  }

  @Test
  void takesTwoDocumentsOfOneNameFromTwoFoldersUnderTwoIds() {
    folder.file("in/a/outage.md", nameless("of May"));
    folder.file("in/b/outage.md", nameless("of June"));
    folder.file("in/c/b/outage.md", nameless("of July"));

    CommandRun run = read("in", "-o", folder.at("out"));

    assertThat(run.code()).isZero();
    assertThat(run.said())
        .contains(
            "Sums of 3 postmortems",
            "Given a longer id",
            "b/outage.md outage is the id of a/outage.md, another incident; this one is b-outage",
            "this one is c-b-outage")
        .doesNotContain("Not taken");
    assertThat(temporary.resolve("out/a/outage.md")).content().contains("of May");
    assertThat(temporary.resolve("out/b/b-outage.md"))
        .content()
        .contains("of June", "id: b-outage");
    assertThat(temporary.resolve("out/c/b/c-b-outage.md")).content().contains("of July");
  }

  @Test
  void keepsTheIdsWhenItIsReadAgainOrGoesOnAfterAnInterruption() throws IOException {
    folder.file("in/b/outage.md", nameless("of June"));
    read("in", "-o", folder.at("out"));
    assertThat(temporary.resolve("out/b/outage.md")).exists();

    folder.file("in/a/outage.md", nameless("of May"));
    CommandRun second = read("in", "-o", folder.at("out"));
    assertThat(second.said()).contains("this one is a-outage", "there already 1 file");
    assertThat(temporary.resolve("out/a/a-outage.md")).content().contains("of May");

    CommandRun third = read("in", "-o", folder.at("out"));
    assertThat(third.said()).contains("there already 2 files");

    CommandRun forced = read("in", "-o", folder.at("out"), "--force");
    assertThat(forced.said()).contains("Sums of 2 postmortems");
    try (Stream<Path> written = Files.walk(temporary.resolve("out"))) {
      assertThat(written.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void doesTheSameInAWorkspace() {
    folder.file("in/b/outage.md", nameless("of June"));
    read("in", "--data", folder.at("data"));
    folder.file("in/a/outage.md", nameless("of May"));

    assertThat(read("in", "--data", folder.at("data")).said())
        .contains("this one is a-outage", "there already 1 file", "1 postmortem taken");
    assertThat(read("in", "--data", folder.at("data")).said()).contains("there already 2 files");

    folder.file("in/a/outage.md", nameless("of May") + "More.\n");
    assertThat(read("in", "--data", folder.at("data")).said())
        .as("a document that was changed is no second incident")
        .contains("Not taken", "There is an incident a-outage already");
  }

  @Test
  void takesOneOfTwoTwinsAndNamesTheOther() {
    folder.file("in/html/outage.html", page("of May"));
    folder.file("in/md/outage.md", nameless("of May"));

    CommandRun run = read("in", "-o", folder.at("out"));

    assertThat(run.code()).isZero();
    assertThat(run.said())
        .contains(
            "One incident in two formats",
            "md/outage.md the same incident as html/outage.html, which was taken; it says nothing else",
            "in two formats 1 file",
            "Sums of 1 postmortem");
    assertThat(temporary.resolve("out/md")).doesNotExist();
    assertThat(read("in", "-o", folder.at("out")).said())
        .contains("There already", "the same incident as html/outage.html");
    assertThat(read("in", "--json").out()).contains("\"outcome\":\"twin\"");
  }

  @Test
  void asksForAWordWhereTwoFormatsDoNotSayTheSame() {
    folder.file("in/outage.html", page("of May"));
    folder.file("in/outage.md", nameless("of May").replace("14:10", "14:11"));

    assertThat(read("in", "-o", folder.at("out")).said())
        .contains(
            "Not taken",
            "outage.md it has the title of outage.html, which was taken, and differs in its times");
  }

  @Test
  void takesBothWhereTheTitlesSayThatTheyAreTwo() {
    folder.file("in/a/outage.html", page("of May"));
    folder.file("in/b/outage.md", nameless("of June"));

    assertThat(read("in", "-o", folder.at("out")).said())
        .contains("Sums of 2 postmortems", "this one is b-outage");
  }

  @Test
  void leavesAnIdThatADocumentNamesItself() {
    folder.file("in/a/OLD-1.md", OldPostmortems.text("OLD-1"));
    read("in", "-o", folder.at("out"));
    folder.file("in/0/OLD-1.md", OldPostmortems.text("OLD-1") + "More.\n");

    assertThat(read("in", "-o", folder.at("out")).said())
        .contains("Not taken", "0/OLD-1.md OLD-1 is the id of a/OLD-1.md too");
  }
}
