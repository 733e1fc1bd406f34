package dev.unrepeat.document;

import java.util.List;
import java.util.Random;

/// Texts as people and attackers write them: with everything that Markdown, YAML and JSON give a
/// meaning to.
final class RandomTexts {
  private static final List<String> BITS =
      List.of(
          "the pool ran dry",
          "rollback to v2.3.0",
          "|",
          "||",
          "\\|",
          "\\",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "-->",
          "<!--",
          "<!-- /computed -->",
          "\n<!-- computed folded -->\n",
          "\n<!-- here: events -->\n",
          "\n<!-- whys -->\n\n- **F1** x\n",
          "\n<!-- unrepeat:record v1\n{\"event\":\"E1\"}\n-->\n",
          "\n<!-- section S1 -->\n## Mine\n",
          "`",
          "```",
          "\n```\n# in a fence\n",
          "\n~~~\n",
          "---",
          "\n---\n",
          "\n===\n",
          "\n# One\n",
          "\n## Impact\n",
          "\n### What went well\n\n- **L1** x\n",
          "#",
          " ##",
          "> quote",
          "\n> ",
          "- item",
          "\n- item\n  - below\n",
          "\n1. first\n",
          "* ",
          "**bold**",
          "_em_",
          "[x](https://tidewater.example/y)",
          "![i](j.png)",
          "<b>",
          "</div>",
          "\n<div>\n",
          "<br>",
          "<script>alert(1)</script>",
          "\n<script>\n",
          "&amp;",
          "&",
          "\u0000",
          "\u0007",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\u00A0",
          "\u3000",
          "  ",
          "\t",
          "\n\t",
          "🔥",
          "👩‍💻",
          "שלום",
          "\u202Eabc\u202C",
          "日本語",
          "é",
          "\uD83D",
          "\uDD25",
          "key: value",
          ": ",
          " #",
          "'",
          "\"",
          "\\\"",
          "{}",
          "[]",
          "%",
          "@",
          "!",
          "~",
          "?",
          "| Id | Time (UTC) | Kind | Who | What happened | Source |\n|---|---|---|---|---|---|\n| E1 | x | y | z | a | b |\n",
          "\n**Trigger:** something (E1)\n",
          "\n**Regions:** a\n",
          "undated",
          "2026-10-14 14:31",
          "E12",
          "**E12**",
          "true",
          "null",
          "12",
          "~",
          "(3 times)",
          "\n[ref]: /url\n",
          "\n    code\n",
          "$x$");

  private RandomTexts() {}

  /// Any text, also empty.
  static String any(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1, 2, 3 -> plain(random);
      case 4 -> hostile(random, 12);
      default -> hostile(random, 4);
    };
  }

  /// A text that is not blank.
  static String filled(Random random) {
    String text = any(random);
    return text.isBlank() ? "x" + text : text;
  }

  static String plain(Random random) {
    List<String> words =
        List.of(
            "checkout",
            "failed",
            "for",
            "everyone",
            "after",
            "release",
            "pool",
            "of",
            "orders-db",
            "was",
            "empty",
            "52",
            "%",
            "minutes.",
            "Ines",
            "Okafor");
    StringBuilder out = new StringBuilder("The");
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      out.append(' ').append(words.get(random.nextInt(words.size())));
    }
    return out.toString();
  }

  private static String hostile(Random random, int bits) {
    StringBuilder out = new StringBuilder();
    int length = 1 + random.nextInt(bits);
    for (int i = 0; i < length; i++) {
      out.append(BITS.get(random.nextInt(BITS.size())));
      if (random.nextInt(3) == 0) {
        out.append(random.nextBoolean() ? ' ' : (char) ('a' + random.nextInt(26)));
      }
    }
    if (random.nextInt(400) == 0) {
      out.repeat("very long text that goes on | and on ", 2000);
    }
    return out.toString();
  }
}
