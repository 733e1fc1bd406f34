package dev.unrepeat.document.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The head of a text is told from rules, and what is broken in it stays.
class HeadTest {
  @Test
  void rulesWithProseBetweenThemAreNoHead() {
    assertHasNoHead("---\n\nWe were down.\n\n---\n\n## Timeline\n");
    assertHasNoHead("---\ntitle: x\n\n## Summary\n\nDown: all.\n\n---\n\n## Timeline\n");
    assertHasNoHead("Text\n---\ntitle: x\n---\n");
    assertHasNoHead("+++\nno end\n");
  }

  @Test
  void aBrokenHeadLosesNothingAndIsNoHeading() {
    MarkdownText read =
        Markups.read("a.md", "---\ntitle: a: b: c\nwhat is this\nowner: [Mina\n---\n# Outage\n");
    assertThat(read.lines()).containsExactly("# Outage");
    assertThat(read.origins()).containsExactly(6);
    assertThat(read.fields())
        .extracting(MarkdownText.HeadField::text)
        .containsExactly("title: a: b: c", "what is this", "owner: [Mina");
  }

  @Test
  void tomlThatCannotBeReadStaysAsItIs() {
    MarkdownText read =
        Markups.read("a.md", "+++\ntitle = \"a\\q\"\nowner = \"Mina\"\n+++\nText\n");
    assertThat(read.lines()).containsExactly("Text");
    assertThat(read.fields())
        .extracting(MarkdownText.HeadField::text)
        .containsExactly("title = \"a\\q\"", "owner: Mina");
  }

  @Test
  void blankLinesAndCommentsMayStandBeforeIt() {
    MarkdownText read =
        Markups.read("a.md", "\n<!-- one\ntwo -->\n---\ntitle: Outage\n...\nText\n");
    assertThat(read.lines()).containsExactly("", "<!-- one", "two -->", "Text");
    assertThat(read.origins()).containsExactly(1, 2, 3, 7);
    assertThat(read.fields()).extracting(MarkdownText.HeadField::line).containsExactly(5);
    assertThat(read.fields().getFirst().values()).isEqualTo(List.of("Outage"));
  }

  @Test
  void aPageKeepsItsHeadAndItsLines() {
    MarkdownText read =
        Markups.read("a.html", "---\ntitle: Outage\n---\n<h1>Outage</h1>\n<p>Down.</p>");
    assertThat(read.origins()).containsExactly(4, 4, 5);
    assertThat(read.fields()).extracting(MarkdownText.HeadField::name).contains("title");
  }

  private static void assertHasNoHead(String text) {
    assertThat(Markups.read("a.md", text)).isEqualTo(MarkdownText.plain(text));
  }
}
