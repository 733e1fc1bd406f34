package dev.unrepeat.document.markup;

import dev.unrepeat.document.markup.InlineText.Run;
import java.util.List;
import java.util.function.Function;

/// Writes the marks of a line: links around bold around italic around struck text and code. A mark
/// that Markdown would not read in its place, as in `**Note:**this`, is left out.
final class InlineMarks {
  private InlineMarks() {}

  static String write(List<Run> runs) {
    StringBuilder out = new StringBuilder();
    grouped(out, runs, run -> run.style().link(), InlineMarks::link);
    return out.toString();
  }

  /// Writes one group; `after` is the character that follows it.
  private interface Writing {
    void write(StringBuilder out, List<Run> group, char after);
  }

  private static <T> void grouped(
      StringBuilder out, List<Run> runs, Function<Run, T> by, Writing writing) {
    grouped(out, runs, ' ', by, writing);
  }

  private static <T> void grouped(
      StringBuilder out, List<Run> runs, char last, Function<Run, T> by, Writing writing) {
    int from = 0;
    for (int i = 1; i <= runs.size(); i++) {
      if (i == runs.size() || !by.apply(runs.get(i)).equals(by.apply(runs.get(from)))) {
        char after = i == runs.size() ? last : runs.get(i).text().charAt(0);
        writing.write(out, runs.subList(from, i), after);
        from = i;
      }
    }
  }

  private static void link(StringBuilder out, List<Run> group, char after) {
    String target = group.getFirst().style().link();
    if (target.isEmpty()) {
      strong(out, group, after);
      return;
    }
    StringBuilder words = new StringBuilder();
    strong(words, group, ']');
    String text = words.toString();
    if (text.isBlank()) {
      out.append(text);
      return;
    }
    spaceBefore(out, text);
    if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
      out.insert(out.length() - 1, '\\');
    }
    out.append('[').append(text.strip()).append("](").append(Escapes.target(target)).append(')');
  }

  private static void strong(StringBuilder out, List<Run> group, char after) {
    grouped(
        out,
        group,
        after,
        run -> run.style().strong(),
        (to, part, next) -> marked(to, part, next, part.getFirst().style().strong(), "**"));
  }

  private static void emphasis(StringBuilder out, List<Run> group, char after) {
    grouped(
        out,
        group,
        after,
        run -> run.style().emphasis(),
        (to, part, next) -> marked(to, part, next, part.getFirst().style().emphasis(), "*"));
  }

  private static void struck(StringBuilder out, List<Run> group, char after) {
    grouped(
        out,
        group,
        after,
        run -> run.style().struck(),
        (to, part, next) -> marked(to, part, next, part.getFirst().style().struck(), "~~"));
  }

  private static void inner(StringBuilder out, List<Run> part, char after, String mark) {
    switch (mark) {
      case "**" -> emphasis(out, part, after);
      case "*" -> struck(out, part, after);
      default -> grouped(out, part, after, run -> run.style().code(), InlineMarks::words);
    }
  }

  private static void marked(
      StringBuilder out, List<Run> part, char after, boolean on, String mark) {
    if (!on) {
      inner(out, part, after, mark);
      return;
    }
    StringBuilder inside = new StringBuilder();
    inner(inside, part, '*', mark);
    String text = inside.toString();
    String words = text.strip();
    if (words.isEmpty()) {
      out.append(text);
      return;
    }
    spaceBefore(out, text);
    char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
    char first = words.charAt(0);
    char last = words.charAt(words.length() - 1);
    boolean reads =
        (!isPunctuation(first) || !Character.isLetterOrDigit(before))
            && (!isPunctuation(last) || !Character.isLetterOrDigit(after))
            && before != mark.charAt(0)
            && (after != mark.charAt(0) || mark.equals("**"));
    out.append(reads ? mark : "").append(words).append(reads ? mark : "");
  }

  private static boolean isPunctuation(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }

  private static void spaceBefore(StringBuilder out, String text) {
    if (text.startsWith(" ")) {
      out.append(' ');
    }
  }

  private static void words(StringBuilder out, List<Run> part, char after) {
    if (!part.getFirst().style().code()) {
      for (Run run : part) {
        if (run.ready()) {
          out.append(run.text());
        } else {
          Escapes.text(out, run.text(), !run.style().link().isEmpty());
        }
      }
      return;
    }
    StringBuilder code = new StringBuilder();
    part.forEach(run -> code.append(run.text()));
    spaceBefore(out, code.toString());
    out.append(Escapes.code(code.toString().strip()));
  }
}
