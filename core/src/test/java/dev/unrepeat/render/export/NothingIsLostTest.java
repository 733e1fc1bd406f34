package dev.unrepeat.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.render.DocumentTree;
import dev.unrepeat.render.HtmlOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The law of the exports: each word of a document stands in each of them, as often as in the text;
/// over our own documents, and over real ones where they lie beside the project.
class NothingIsLostTest {
  private static final List<Path> FOLDERS =
      List.of(Path.of("src/test/corpus"), Path.of("../../shared/corpus/documents"));
  private static final Pattern MARKS = Pattern.compile("</?(?:nowiki|code)>|'{2,}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  @TestFactory
  Stream<DynamicTest> eachWordStandsInEachExport() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
          all.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
      }
    }
    return documents.stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> hold(file)));
  }

  private static void hold(Path file) throws IOException {
    String markdown = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    ExportedDocument document = ExportedDocument.of(markdown, "Untitled", List.of(), List.of());
    Map<String, Integer> wanted = count(text(markdown));

    String html = HtmlPage.write(document);
    lost(wanted, Jsoup.parse(html).body().wholeText(), "HTML");
    String confluence = ConfluencePage.write(document);
    lost(
        wanted,
        Jsoup.parse(confluence.replaceAll("<br />|</ac:parameter>", "\n"), "", Parser.xmlParser())
            .wholeText(),
        "Confluence");
    String wiki = WikiText.write(document);
    lost(
        wanted,
        Parser.unescapeEntities(MARKS.matcher(wiki.replace("<br />", "\n")).replaceAll(""), false),
        "MediaWiki");
    NotionRequests notion = NotionRequests.read(NotionJson.write(document));
    notion.hold();
    lost(wanted, notion.words(), "Notion");
    assertThat(HtmlPage.write(document)).isEqualTo(html);
  }

  private static void lost(Map<String, Integer> wanted, String text, String format) {
    Map<String, Integer> found = count(text);
    Map<String, Integer> lost = new HashMap<>();
    wanted.forEach((word, times) -> {
      if (found.getOrDefault(word, 0) < times) {
        lost.put(word, times - found.getOrDefault(word, 0));
      }
    });
    assertThat(lost).as("lost in " + format).isEmpty();
  }

  /// The words as a reader of the rendered Markdown sees them.
  private static String text(String markdown) {
    StringBuilder out = new StringBuilder();
    DocumentTree tree = DocumentTree.of(markdown, HtmlOptions.FINISHED);
    tree.root()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text text) {
                out.append(text.getLiteral());
              }

              @Override
              public void visit(Code code) {
                out.append(code.getLiteral());
              }

              @Override
              public void visit(HtmlInline html) {
                out.append(html.getLiteral());
              }

              @Override
              public void visit(FencedCodeBlock code) {
                out.append(code.getLiteral());
              }

              @Override
              public void visit(IndentedCodeBlock code) {
                out.append(code.getLiteral());
              }

              @Override
              public void visit(HtmlBlock html) {
                out.append(html.getLiteral()).append('\n');
              }

              @Override
              public void visit(CustomNode node) {
                visitChildren(node);
                out.append('\n');
              }

              @Override
              protected void visitChildren(Node node) {
                super.visitChildren(node);
                out.append(node instanceof Block ? "\n" : "");
              }

              @Override
              public void visit(SoftLineBreak line) {
                out.append('\n');
              }

              @Override
              public void visit(HardLineBreak line) {
                out.append('\n');
              }
            });
    tree.front()
        .forEach(field -> out.append(field.value().map(Object::toString).orElse("")).append('\n'));
    return out.toString();
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.merge(matcher.group(), 1, Integer::sum);
    }
    return words;
  }
}
