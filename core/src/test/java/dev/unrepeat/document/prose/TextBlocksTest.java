package dev.unrepeat.document.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.markup.Markups;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each character of the running text knows its place, whatever stands around it.
class TextBlocksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A *forgotten* step.",
        "---\ntitle: x\n---\n\nA forgotten step.",
        "\uFEFFA forgotten step.",
        "One\r\n\r\nA forgotten\r\nstep.",
        "| A | B |\n|---|---|\n| x | A forgotten \\| step |",
        "Tom &amp; it\\*s a forgotten step.",
        "- deep\n  - deeper\n\n    > quoted\n\n    A forgotten step.",
        "障害 😀 A forgotten step.",
        "Text with `code here` and [a forgotten link](https://example.com/forgotten).",
        "> A quoted forgotten step."
      })
  void aWordIsFoundWhereItStands(String source) {
    List<TextBlock> blocks = blocks(source);

    TextBlock block =
        blocks.stream().filter(b -> b.text().contains("forgotten")).findFirst().orElseThrow();
    int at = block.text().indexOf("forgotten");
    Span span = block.span(at, at + "forgotten".length());

    assertThat(source.substring(span.from(), span.to())).isEqualTo("forgotten");
  }

  @Test
  void codeAndAddressesHaveAPlaceButNoWords() {
    TextBlock block = blocks("Run `rm -rf` at https://example.com/fail now.").getFirst();

    assertThat(block.text()).doesNotContain("rm", "fail").startsWith("Run ").endsWith(" now.");
  }

  @Test
  void codeBlocksAndCommentsAreNoText() {
    assertThat(blocks("```\nfailed to start\n```\n\n<!-- forgotten -->\n\n    indented code\n"))
        .isEmpty();
  }

  @Test
  void sentencesEndWhereAReaderSeesThemEnd() {
    TextBlock block =
        blocks("At 10 a.m. v1.2 of example.com failed, e.g. on eu-1. \"Really?\" It did... Yes!")
            .getFirst();

    assertThat(block.sentences().stream().map(Sentence::text))
        .containsExactly(
            "At 10 a.m. v1.2 of example.com failed, e.g. on eu-1.",
            "\"Really?\"",
            "It did...",
            "Yes!");
  }

  @Test
  void linesThatBeginWithATimeStandAlone() {
    assertThat(blocks("12:03 - Alert\n12:05 - Answer\n").getFirst().sentences()).hasSize(2);
  }

  @Test
  void quotedWordsAreKnown() {
    TextBlock block = blocks("He's \"not here\" and it's ‘gone’.").getFirst();

    assertThat(block.quoted(block.text().indexOf("not"))).isTrue();
    assertThat(block.quoted(block.text().indexOf("gone"))).isTrue();
    assertThat(block.quoted(block.text().indexOf("and"))).isFalse();
    assertThat(block.quoted(block.text().indexOf("it"))).isFalse();
  }

  @Test
  void aPageOfHtmlNamesItsLine() {
    String source =
        "<html><body>\n<h1>Outage</h1>\n<p>A <b>forgotten</b> step.</p>\n</body></html>";
    TextBlock block =
        blocks(source, "page.html").stream()
            .filter(b -> b.text().contains("forgotten"))
            .findFirst()
            .orElseThrow();

    assertThat(new SourceLines(source).line(block.span().from())).isEqualTo(3);
  }

  private static List<TextBlock> blocks(String source) {
    return blocks(source, "document.md");
  }

  private static List<TextBlock> blocks(String source, String path) {
    return TextBlocks.of(Markups.read(path, source), source, new SourceLines(source));
  }
}
