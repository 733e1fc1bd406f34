package dev.unrepeat.document.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whatever is handed in is read, and in a time that grows with its length alone.
class MarkupFuzzTest {
  private static final int MEGABYTE = 1_000_000;
  private static final int MUCH = 100_000;
  private static final List<String> PIECES =
      List.of(
          "<table>",
          "</table>",
          "<tr>",
          "<td rowspan=\"9999999\" colspan='70000'>",
          "<li>",
          "<ul>",
          "</ul>",
          "<pre>",
          "</pre>",
          "<h2>",
          "<a href='#'>",
          "<b>",
          "</b>",
          "<br",
          "<!--",
          "-->",
          "&#",
          "&lt;",
          "<![CDATA[",
          "]]>",
          "<ac:structured-macro ac:name=\"code\">",
          "<ac:task>",
          "<ac:link>",
          "{|",
          "|}",
          "|-",
          "||",
          "[[",
          "]]",
          "'''",
          "''",
          "==",
          "{{",
          "<nowiki>",
          "<ref>",
          "---\n",
          "+++\n",
          "```\n",
          "\u0000",
          "\uD800",
          "\r",
          "\n\n",
          "\t",
          "a: [",
          "= \"\"\"",
          "<time datetime=\"x\"/>",
          "<summary>",
          "<dl><dt>",
          "<details>",
          "<form>",
          "<main>",
          "<header>",
          "data-datetime-unix=\"99999999999999999999\"",
          "<body>",
          "<head>",
          "<svg><title>",
          "<math>",
          "<template>",
          "<select>",
          "<p style='display:none'>");

  @Test
  void nothingThatIsHandedInMakesItFail() {
    long seed = System.nanoTime();
    System.out.println("Markup fuzz, seed " + seed);
    Random random = new Random(seed);
    List<String> texts = MarkupFixtures.all().stream().map(MarkupFixtures::text).toList();
    List<Path> names = MarkupFixtures.all();
    long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    while (System.nanoTime() < end) {
      int which = random.nextInt(texts.size());
      String text = mutated(texts, texts.get(which), random);
      MarkdownText read = Markups.read(names.get(which).toString(), text);
      int lines = (int) Math.max(1, text.lines().count());
      assertThat(read.origins()).as("seed %d: %s", seed, text).hasSameSizeAs(read.lines());
      assertThat(read.origins())
          .as("seed %d: %s", seed, text)
          .allMatch(origin -> origin >= 1 && origin <= lines + 1);
    }
  }

  private static String mutated(List<String> texts, String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(out.length() + 1);
      int to = Math.min(out.length(), at + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> out.delete(at, to);
        case 1 -> out.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> out.insert(random.nextInt(out.length() + 1), out.substring(at, to));
        default -> {
          String other = texts.get(random.nextInt(texts.size()));
          int from = random.nextInt(other.length() + 1);
          out.insert(at, other, from, Math.min(other.length(), from + random.nextInt(200)));
        }
      }
    }
    return out.toString();
  }

  @TestFactory
  Stream<DynamicTest> aMegabyteOfOneThingIsReadInAMoment() {
    return Stream.of(
            "<div>".repeat(MEGABYTE / 5),
            "<ul><li>x".repeat(MEGABYTE / 9),
            "[[[[".repeat(MEGABYTE / 4),
            "== x ==\n" + "[[".repeat(MEGABYTE / 2),
            "== x ==\n" + "{{".repeat(MEGABYTE / 2),
            "== x ==\n{|\n|" + "|".repeat(MEGABYTE),
            "| " + "x | ".repeat(MEGABYTE / 4),
            "<table><tr>" + "<td>x".repeat(MEGABYTE / 5) + "</table>",
            "<table>" + ("<tr>" + "<td rowspan=1000>x".repeat(100)).repeat(500) + "</table>")
        .map(text -> DynamicTest.dynamicTest(name(text), () -> isQuick(text, 20)));
  }

  @TestFactory
  Stream<DynamicTest> muchOfAnyOneThingIsReadInAMoment() {
    Stream<String> repeated =
        Stream.of(
            "<table><tr><td>x",
            "<blockquote>x",
            "<b>x",
            "<div class=nav>x",
            "<p>x",
            "<p>x<br>\n",
            "<td rowspan=9 colspan=9>x",
            "<a href=x>y",
            "<pre>x\n",
            "<dl><dt>x<dd>y",
            "<h2>x",
            "<ac:structured-macro ac:name='panel'>",
            "<ac:task-list><ac:task>x",
            "<time>x",
            "<ri:user ri:username='x'>",
            "<form><input>",
            "<li><time>x",
            "<details><summary>x",
            "<p>&lt;",
            "<code>`",
            "{{{{",
            "== x ==\n'''",
            "== x ==\n[[[[",
            "== x ==\n{|\n",
            "== x ==\n<code>",
            "== x ==\n* x\n** y\n",
            "---\na: [",
            "+++\na = [",
            "<!--",
            "<p><!--",
            "``",
            "****",
            "|",
            "<p>x <a>y</a> <b>z</b>",
            "<span data-datetime-unix=1>x");
    Stream<String> once =
        Stream.of(
            "== x ==\n" + "'''".repeat(MUCH / 3),
            "== x ==\n" + "'''x".repeat(MUCH / 4),
            "== x ==\n" + "<code>".repeat(MUCH / 6),
            "== x ==\n" + "[http://x ".repeat(MUCH / 10),
            "== x ==\n" + "[[".repeat(MUCH / 4) + "]]".repeat(MUCH / 4),
            "== x ==\n{|\n" + "| x\n".repeat(MUCH / 4),
            "== x ==\n" + "*".repeat(MUCH) + " x",
            "<p>" + "_".repeat(MUCH) + "</p>",
            "<p>" + "&".repeat(MUCH) + "</p>",
            "<p>" + "<b>x</b><i>y</i>".repeat(MUCH / 16) + "</p>",
            "<table>" + "<tr><td>x<td>y</tr>".repeat(MUCH / 20) + "</table>",
            "+++\na = " + "[".repeat(MUCH) + "\n+++\n",
            "+++\n" + "a = 1\n".repeat(MUCH / 6) + "+++\n",
            "---\n" + "a: 1\n".repeat(MUCH / 5) + "---\n",
            "---\na: " + "[".repeat(MUCH) + "\n---\n",
            "---\na:\n" + "- ".repeat(MUCH / 2) + "x\n---\n");
    return Stream.concat(repeated.map(piece -> piece.repeat(MUCH / piece.length())), once)
        .map(text -> DynamicTest.dynamicTest(name(text), () -> isQuick(text, 60)));
  }

  private static String name(String text) {
    return text.substring(0, 30).replace("\n", "⏎");
  }

  private static void isQuick(String text, int seconds) {
    MarkdownText read =
        assertTimeoutPreemptively(Duration.ofSeconds(seconds), () -> Markups.read("a.html", text));
    assertThat(read.lines().stream().mapToLong(String::length).sum()).isLessThan(30L * MEGABYTE);
  }

  @Test
  void twiceTheLengthTakesAboutTwiceTheTime() {
    String rows =
        IntStream.range(0, 6000)
            .mapToObj(
                i -> "<tr><td>10:%02d</td><td>what <b>happened</b></td></tr>\n".formatted(i % 60))
            .collect(Collectors.joining());
    Markups.read("a.html", "<table>" + rows + "</table>");
    long once = time("<table>" + rows + "</table>");
    long eight = time("<table>" + rows.repeat(8) + "</table>");
    assertThat(eight).isLessThan(40 * Math.max(once, 20_000_000));
  }

  private static long time(String text) {
    long began = System.nanoTime();
    Markups.read("a.html", text);
    return System.nanoTime() - began;
  }
}
