package dev.unrepeat.document.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What holds for every document in every format: no word is lost, and each line knows its place.
class MarkupLawsTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS =
      Pattern.compile("^(?:\\s|>|#+ |[-*] (?:\\[[x ]\\])?|\\d+\\. )*");
  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "(?s)<(title|style|script|svg|select|ac:task-id|ac:task-status)\\b.*?</\\1>|<ac:parameter ac:name=\"(?:colour|language)\">.*?</ac:parameter>");
  private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|</?[A-Za-z!?][^<>]*>");

  /// What stands around the document on its page.
  private static final Map<String, String> AROUND =
      Map.of(
          "page.html",
          "Tidewater Engineering Posts About Older outage Newer outage Tidewater Goods Imprint",
          "status-page.html",
          "Current Status Powered by a status page Subscribe to updates Subscribe",
          "notion 0123456789abcdef0123456789abcdef.html",
          "x x2",
          "page.mediawiki",
          "__TOC__ class wikitable style color red pre pre syntaxhighlight syntaxhighlight lang ref ref File thumb png"
              + " load nowiki nowiki",
          "jira.txt",
          "h1 h2 h2 h3 bq status title colour Green panel title panel code code noformat noformat"
              + " color green color x");

  @TestFactory
  Stream<DynamicTest> noVisibleWordIsLost() {
    return MarkupFixtures.all().stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> holdsEachWord(file)));
  }

  private static void holdsEachWord(Path file) {
    MarkdownText read = MarkupFixtures.read(file);
    StringBuilder kept = new StringBuilder();
    read.lines().forEach(line -> kept.append(Parser.unescapeEntities(line, false)).append('\n'));
    read.fields().forEach(field -> kept.append(field.text()).append(field.values()).append('\n'));
    Map<String, Integer> missing = count(visible(file));
    count(kept.toString()).forEach((word, times) -> missing.merge(word, -times, Integer::sum));
    count(AROUND.getOrDefault(file.getFileName().toString(), ""))
        .forEach((word, times) -> missing.merge(word, -times, Integer::sum));
    missing.values().removeIf(times -> times <= 0);
    assertThat(missing).as(MarkupFixtures.shown(read)).isEmpty();
  }

  private static String visible(Path file) {
    String source = MarkupFixtures.text(file);
    if (file.toString().endsWith(".html") || file.toString().endsWith(".xml")) {
      String text = NOT_SHOWN.matcher(source).replaceAll(" ");
      text = text.replace("<![CDATA[", "").replace("]]>", "");
      text = text.replace("<done>", "done");
      return Parser.unescapeEntities(TAG.matcher(text).replaceAll(" "), false);
    }
    return source;
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text).results().forEach(word -> words.merge(word.group(), 1, Integer::sum));
    return words;
  }

  @TestFactory
  Stream<DynamicTest> theWordsOfALineStandWhereItSaysTheyDo() {
    return Stream.concat(MarkupFixtures.all().stream(), MarkupFixtures.real().stream())
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> standsThere(file)));
  }

  private static void standsThere(Path file) {
    MarkdownText read = MarkupFixtures.read(file);
    List<String> source =
        MarkupFixtures.text(file)
            .lines()
            .map(line -> Parser.unescapeEntities(line, false))
            .toList();
    assertThat(read.origins()).hasSameSizeAs(read.lines());
    List<String> astray = new ArrayList<>();
    for (int i = 0; i < read.lines().size(); i++) {
      String line = read.lines().get(i);
      String there = source.get(read.origins().get(i) - 1);
      List<String> words =
          WORD.matcher(MARKS.matcher(line).replaceFirst("")).results().map(w -> w.group()).toList();
      boolean row = line.strip().startsWith("|");
      boolean generated = words.isEmpty() || line.strip().startsWith("```");
      boolean stands =
          row && !words.isEmpty()
              ? words.stream().anyMatch(there::contains)
              : generated || there.contains(words.getFirst());
      if (!stands) {
        astray.add(read.origins().get(i) + ": " + line);
      }
    }
    assertThat(astray).isEmpty();
  }

  @Test
  void originsNeverGoBackInsideABlock() {
    for (Path file : MarkupFixtures.all()) {
      MarkdownText read = MarkupFixtures.read(file);
      assertThat(
              IntStream.range(1, read.lines().size())
                  .filter(i -> !read.lines().get(i).isBlank() && !read.lines().get(i - 1).isBlank())
                  .allMatch(i -> read.origins().get(i) >= read.origins().get(i - 1)))
          .as(file.toString())
          .isTrue();
    }
  }

  @Test
  void markdownIsLeftAsItIs() {
    String text = "Text <%= x %>\n===\n\n<!-- c -->\n* a\n\n\n  b\\_c  \n";
    assertThat(Markups.read("a.md", text)).isEqualTo(MarkdownText.plain(text));
  }
}
