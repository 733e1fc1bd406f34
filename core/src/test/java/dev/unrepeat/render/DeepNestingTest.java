package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.unrepeat.render.export.ConfluencePage;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.HtmlPage;
import dev.unrepeat.render.export.NotionJson;
import dev.unrepeat.render.export.WikiText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Text that is nested deeper than anybody writes: it ends no thread, and takes no minute.
class DeepNestingTest {
  private static final int MANY = 20_000;
  private static final Duration MOST = Duration.ofSeconds(20);

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String mark :
        List.of(
            "> ", "- ", "1. ", "> - ", "[", "![", "<b>", "`a``b", "| a ", "&#1;", "<!--", "\\",
            "*a_", "***a __")) {
      texts.put(mark, mark.repeat(MANY) + "x");
    }
    texts.put("stars", "*".repeat(MANY) + "x" + "*".repeat(MANY));
    texts.put("marks", "*_".repeat(MANY) + "x" + "_*".repeat(MANY));
    texts.put("pictures", "![".repeat(MANY) + "x" + "](y)".repeat(MANY));
    texts.put("brackets", "[".repeat(MANY) + "x" + "]".repeat(MANY));
    texts.put("links", "[a](".repeat(MANY) + ")".repeat(MANY));
    texts.put("addresses", "[a](" + "(".repeat(MANY) + ")".repeat(MANY) + ")");
    texts.put("references", "[a]: b\n".repeat(MANY) + "[a]".repeat(MANY));
    texts.put("cells", "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|\n".repeat(MANY));
    return texts;
  }

  /// By indentation, in brackets, and on one line.
  @TestFactory
  Stream<DynamicTest> aHeadIsReadThatIsNestedTooDeep() {
    StringBuilder steps = new StringBuilder("a:\n");
    for (int i = 1; i < 3_000; i++) {
      steps.append(" ".repeat(i)).append("b:\n");
    }
    return Stream.of(
            steps.toString(),
            "a: " + "[".repeat(MANY) + "\n",
            "a: " + "{b: ".repeat(MANY) + "\n",
            "a:\n" + "- ".repeat(MANY) + "\n",
            "a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n")
        .map(head ->
            DynamicTest.dynamicTest(
                head.substring(0, 8),
                () ->
                    assertThat(DocumentHtml.render("---\n" + head + "---\n\n# T\n").html())
                        .contains("<h1")));
  }

  @TestFactory
  Stream<DynamicTest> itIsRendered() {
    return texts().entrySet().stream()
        .map(text ->
            DynamicTest.dynamicTest(
                text.getKey(),
                () -> assertTimeoutPreemptively(MOST, () -> rendered(text.getValue()))));
  }

  private static void rendered(String text) {
    String document = "# T\n\n## Summary\n\n" + text + "\n";
    assertThat(DocumentHtml.render(document).html()).contains("<h1");
    assertThat(CommentHtml.render(text, Map.of())).isNotEmpty();
    ExportedDocument exported = ExportedDocument.of(document, "T", List.of(), List.of());
    assertThat(HtmlPage.write(exported)).contains("</html>");
    assertThat(ConfluencePage.write(exported)).contains("<h");
    assertThat(WikiText.write(exported)).contains("T");
    assertThat(NotionJson.write(exported)).startsWith("{");
  }
}
