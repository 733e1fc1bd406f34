package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents that nobody writes by accident, and those that accidents make of good ones.
class HostileDocumentsTest {
  private static final Duration BOUND = Duration.ofSeconds(4);
  private static final List<String> SCRAPS =
      List.of(
          "# ",
          "## ",
          "- ",
          "  - ",
          "1. ",
          "| ",
          "|---|---|",
          "**",
          "```",
          "> ",
          "---",
          "+++",
          "\n",
          "\n\n",
          "14:02 ",
          "2026-13-45 ",
          "24:61",
          "~",
          "[",
          "](",
          "<br>",
          "<!--",
          "-->",
          "{{",
          "\t",
          "\u0000",
          "\uFEFF",
          "\uD83D",
          "Timeline",
          "## Action items",
          "**Impact:**",
          "- [x] ",
          "???",
          "UTC",
          "99999999999999999999",
          "9999-12-31 23:59",
          "0000-01-01",
          "\uE000",
          "\\");

  static List<Map.Entry<String, IntFunction<String>>> traps() {
    return List.of(
        Map.entry("lists in lists", n -> nested("- x\n", "  ", n)),
        Map.entry("quotes in quotes", n -> "> ".repeat(n) + "14:02 x"),
        Map.entry("cells", n -> "## Timeline\n\n|a|b|\n|-|-|\n|14:02|" + "x|".repeat(n)),
        Map.entry("rows", n -> "## Timeline\n\n|Time|b|\n|-|-|\n" + "|14:02|x|\n".repeat(n / 8)),
        Map.entry("stars", n -> "*".repeat(n) + " x " + "*".repeat(n)),
        Map.entry("bold", n -> "**a ".repeat(n)),
        Map.entry("brackets", n -> "## Timeline\n\n14:02 " + "[".repeat(n)),
        Map.entry("pictures", n -> "![".repeat(n) + "](x)"),
        Map.entry("numbers", n -> "## Timeline\n\n" + "1:".repeat(n)),
        Map.entry("dates", n -> "## Timeline\n\n" + "2026-01-".repeat(n)),
        Map.entry("days", n -> "# 2026年2月" + "9".repeat(n) + "日"),
        Map.entry("words", n -> "# " + "impact and ".repeat(n)),
        Map.entry("headings", n -> "# Timeline\n".repeat(n / 8)),
        Map.entry("labels", n -> "**Impact:** x\n\n".repeat(n / 8)),
        Map.entry("entries", n -> "## Timeline\n\n" + "- 14:02 x\n".repeat(n / 8)),
        Map.entry("one entry", n -> "## Timeline\n\n- 14:02 x\n" + "  y\n".repeat(n / 4)),
        Map.entry("actions", n -> "## Actions\n\n" + "- [ ] @a (b) TODO by 2026\n".repeat(n / 16)),
        Map.entry("blanks", n -> "## Timeline\n\n14:02" + " ".repeat(n) + "x"),
        Map.entry("dashes", n -> "## Timeline\n\n14:02 " + "-".repeat(n)),
        Map.entry("entities", n -> "## Impact\n\n" + "&amp;".repeat(n)),
        Map.entry("a tag that stays open", n -> "Down.\n\n<h2>" + "a".repeat(n)),
        Map.entry("columns", n -> "|a|\n|" + "---|".repeat(n / 4) + "\n"),
        Map.entry("frames of Jira", n -> jira("{panel:" + "title=".repeat(n / 6))),
        Map.entry("states of Jira", n -> jira("{status:title=".repeat(n / 14))),
        Map.entry("links of Jira", n -> jira("[a|b|".repeat(n / 5))),
        Map.entry("a row of Jira", n -> jira("|a\n" + "b\n".repeat(n / 2))));
  }

  private static String jira(String text) {
    return "h1. Down\n\nh2. Impact\n\n" + text;
  }

  private static String nested(String item, String indent, int size) {
    StringBuilder text = new StringBuilder("## Timeline\n\n");
    for (int depth = 0; text.length() < size && depth < 400; depth++) {
      text.append(indent.repeat(depth)).append(item);
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("traps")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void readsATrapInTimeThatGrowsWithItsSize(Map.Entry<String, IntFunction<String>> trap) {
    String document = trap.getValue().apply(100_000);

    ForeignReading read = Fixture.reading("trap.md", document);

    assertThat(read.format()).isNotBlank();
  }

  @Test
  void readsABracketRightBehindAZone() {
    ForeignReading read =
        Fixture.reading(
            "bracket.md", "# Lost\n\n## Timeline\n\n### 21:45 to 23:28 UTC(103 minutes)\n");

    assertThat(read.format()).isEqualTo("Markdown");
  }

  @Test
  void readsWhateverHappensToADocument() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> originals = new ArrayList<>();
    Fixture.names().forEach(name -> originals.add(Fixture.text(name)));
    long end = System.nanoTime() + BOUND.toNanos();
    int documents = 0;
    while (System.nanoTime() < end) {
      String document = mutated(originals.get(random.nextInt(originals.size())), random);
      try {
        ForeignReading read = Fixture.reading("mutated.md", document);
        PostmortemWriter.write(read.postmortem(), Templates.full());
        lines(document, read);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", document:\n" + document, e);
      }
      documents++;
    }
    System.out.println("seed " + seed + ": " + documents + " mutated documents");
    assertThat(documents).isPositive();
  }

  private static void lines(String document, ForeignReading read) {
    long lines = document.lines().count();
    assertThat(read.events()).allMatch(e -> e.line() >= 1 && e.line() <= lines);
    assertThat(read.actions()).allMatch(a -> a.line() >= 1 && a.line() <= lines);
    assertThat(read.headings()).allMatch(h -> h.line() >= 1 && h.line() <= lines);
  }

  private static String mutated(String original, Random random) {
    StringBuilder text = new StringBuilder(original);
    for (int i = 1 + random.nextInt(12); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + 1 + random.nextInt(40));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
        case 3 -> text.replace(at, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
        default -> text.setCharAt(at, (char) random.nextInt(0x3000));
      }
    }
    return text.toString();
  }
}
