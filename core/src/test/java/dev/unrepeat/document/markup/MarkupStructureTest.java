package dev.unrepeat.document.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/// What is written parses as Markdown with the structure the source had.
class MarkupStructureTest {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Test
  void aPageKeepsItsHeadingsItemsRowsCodeAndQuotes() {
    assertThat(shape("page.html")).isEqualTo("3 headings, 6 items, 4 rows, 1 code, 1 quotes");
  }

  @Test
  void wikiTextKeepsItsHeadingsItemsRowsAndCode() {
    assertThat(shape("page.mediawiki")).isEqualTo("2 headings, 5 items, 3 rows, 2 code, 0 quotes");
  }

  @Test
  void aStoredPageKeepsItsHeadingsItemsRowsAndCode() {
    assertThat(shape("storage.xml")).isEqualTo("2 headings, 4 items, 4 rows, 1 code, 0 quotes");
  }

  @Test
  void textThatLooksLikeMarkdownStaysText() {
    String html =
        "<p># no heading</p><p>- no item</p><p>1) no item</p><p>&gt; no quote</p><p>```</p>"
            + "<p>a<br>---</p><p>b<br>===</p><p>| a | b |<br>|---|---|</p><p>[x]: no definition</p>"
            + "<p>~~~</p><p>***</p><p>&lt;b&gt; *a* _b_ [c](d) &amp;lt; \\* `e`</p>";
    MarkdownText read = Markups.read("a.html", html);
    assertThat(shape(read)).isEqualTo("0 headings, 0 items, 0 rows, 0 code, 0 quotes");
    assertThat(text(read))
        .isEqualTo(
            "# no heading- no item1) no item> no quote```a---b===| a | b ||---|---|[x]: no"
                + " definition~~~***<b> *a* _b_ [c](d) &lt; \\* `e`");
  }

  @Test
  void marksAreWrittenSoThatTheyAreReadAgain() {
    assertThat(line("<p>a<b>b</b><b>c</b> <i>d </i>e</p>")).isEqualTo("a**bc** *d* e");
    assertThat(line("<p><b>Note:</b>this</p>")).isEqualTo("Note:this");
    assertThat(line("<p><a href='/x'>see <b>it</b></a>!</p>")).isEqualTo("[see **it**](/x)!");
    assertThat(line("<p><b><i>both</i></b></p>")).isEqualTo("***both***");
    assertThat(line("<p><code>a`b</code></p>")).isEqualTo("`` a`b ``");
  }

  @Test
  void whatIsNestedDeeplyKeepsItsWords() {
    String html = "<ul><li>word".repeat(400) + "</li></ul>".repeat(400);
    assertThat(text(Markups.read("a.html", html)).split("word", -1)).hasSize(401);
  }

  @Test
  void aHeadingThatNeverClosesHoldsThePage() {
    MarkdownText read = Markups.read("a.html", "<h1>Outage<main><p>We were down.</p></main>");
    assertThat(text(read)).isEqualTo("Outage We were down.");
  }

  @Test
  void aSectionOutsideTheMainPartIsNotLost() {
    String page = "<main><h1>Outage</h1><p>We were down for hours.</p></main><h2>Log</h2><p>x</p>";
    assertThat(text(Markups.read("a.html", page))).contains("Log");
  }

  private static String line(String html) {
    return Markups.read("a.html", html).lines().getFirst();
  }

  private static String shape(String fixture) {
    return shape(MarkupFixtures.read(MarkupFixtures.FOLDER.resolve(fixture)));
  }

  private static String shape(MarkdownText read) {
    Node root = PARSER.parse(String.join("\n", read.lines()));
    return "%d headings, %d items, %d rows, %d code, %d quotes"
        .formatted(
            count(root, Heading.class),
            count(root, ListItem.class),
            count(root, TableRow.class),
            count(root, FencedCodeBlock.class),
            count(root, BlockQuote.class));
  }

  private static int count(Node root, Class<? extends Node> sort) {
    int count = 0;
    List<Node> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.removeLast();
      count += sort.isInstance(node) ? 1 : 0;
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        open.add(child);
      }
    }
    return count;
  }

  private static String text(MarkdownText read) {
    StringBuilder text = new StringBuilder();
    PARSER
        .parse(String.join("\n", read.lines()))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(org.commonmark.node.Text node) {
                text.append(node.getLiteral());
              }

              @Override
              public void visit(CustomNode node) {
                visitChildren(node);
              }
            });
    return text.toString();
  }
}
