package dev.unrepeat.document.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A document in HTML and its twin in Markdown say the same.
class MarkupTwinsTest {
  private static final Pattern BLANK = Pattern.compile("[\\s*_`\\\\|-]+");

  @Test
  void ourOwnTwinsHaveTheSameHeadingsLinesAndFields() {
    MarkdownText html = MarkupFixtures.read(MarkupFixtures.FOLDER.resolve("fragment.html"));
    MarkdownText markdown = MarkupFixtures.read(MarkupFixtures.FOLDER.resolve("fragment.md"));
    assertThat(headings(html)).isEqualTo(headings(markdown));
    assertThat(lines(html)).isEqualTo(lines(markdown));
    assertThat(fields(html)).isEqualTo(fields(markdown));
  }

  @Test
  void theTwinsOfNotionHaveTheSameHeadingsAndProperties() {
    List<Path> notion =
        MarkupFixtures.all().stream().filter(file -> file.toString().contains("notion")).toList();
    MarkdownText html = MarkupFixtures.read(notion.getFirst());
    MarkdownText markdown = MarkupFixtures.read(notion.getLast());
    assertThat(headings(html)).containsAll(headings(markdown));
    assertThat(lines(html)).containsAll(lines(markdown).subList(0, 5));
  }

  @Test
  void realTwinsSayTheSame() {
    Map<String, List<Path>> twins =
        MarkupFixtures.real().stream()
            .collect(
                Collectors.groupingBy(MarkupTwinsTest::name, TreeMap::new, Collectors.toList()));
    int compared = 0;
    for (Map.Entry<String, List<Path>> twin : twins.entrySet()) {
      List<Path> html =
          twin.getValue().stream().filter(file -> file.toString().endsWith(".html")).toList();
      if (html.size() == 1 && twin.getValue().size() == 2) {
        Path other =
            twin.getValue().stream()
                .filter(file -> !file.equals(html.getFirst()))
                .findFirst()
                .get();
        MarkdownText page = MarkupFixtures.read(html.getFirst());
        MarkdownText markdown = MarkupFixtures.read(other);
        assertThat(share(headings(markdown), headings(page)))
            .as("headings of %s", twin.getKey())
            .isGreaterThanOrEqualTo(0.85);
        assertThat(share(lines(markdown), lines(page)))
            .as("lines of %s: %s", twin.getKey(), missing(lines(markdown), lines(page)))
            .isGreaterThanOrEqualTo(0.93);
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(Files.isDirectory(MarkupFixtures.REAL) ? 5 : 0);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }

  private static List<String> headings(MarkdownText text) {
    return text.lines().stream()
        .filter(line -> line.matches("#{1,6} .*"))
        .map(line -> BLANK.matcher(line.replaceFirst("^#+", "")).replaceAll(" ").strip())
        .toList();
  }

  /// Headings, paragraphs, items and rows, without white space, the marks of tables, and emphasis.
  private static List<String> lines(MarkdownText text) {
    List<String> lines = new ArrayList<>();
    boolean goesOn = false;
    for (String line : text.lines()) {
      boolean begins = line.matches("\\s*(?:[-*|] ?|\\d+\\. |```|#).*");
      String plain = BLANK.matcher(line.replaceFirst("^(?:#+|```.*)", "")).replaceAll(" ").strip();
      if (goesOn && !begins && !plain.isEmpty()) {
        lines.add(lines.removeLast() + " " + plain);
      } else if (!plain.isEmpty()) {
        lines.add(plain);
      }
      goesOn = !plain.isEmpty() && !line.startsWith("#");
    }
    return lines;
  }

  private static Map<String, List<String>> fields(MarkdownText text) {
    return text.fields().stream()
        .collect(Collectors.toMap(MarkdownText.HeadField::name, MarkdownText.HeadField::values));
  }

  private static double share(List<String> wanted, List<String> there) {
    return 1 - (double) missing(wanted, there).size() / Math.max(1, wanted.size());
  }

  private static List<String> missing(List<String> wanted, List<String> there) {
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(there);
    return missing;
  }
}
