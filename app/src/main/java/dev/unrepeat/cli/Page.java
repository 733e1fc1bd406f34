package dev.unrepeat.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Writes a report of at most 80 columns: headings, wrapped entries, and rows with a label. Only a
/// path or an address that is longer is left whole, to be copied.
final class Page {
  private static final int LONG_LABEL = 40;

  private final PrintStream out;
  private final boolean colours;

  Page(PrintStream out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  Page heading(String words) {
    out.println();
    out.println(Style.BOLD.on(colours, words));
    return this;
  }

  Page line(String words) {
    wrap(words, Terminal.WIDTH).forEach(out::println);
    return this;
  }

  /// A line below a heading.
  Page entry(String words) {
    return row("", words);
  }

  /// A label with its words hanging beside it, or below it when the label is long.
  Page row(String label, String words) {
    if (label.length() > LONG_LABEL && label.length() + words.length() > Terminal.WIDTH - 2) {
      out.println("  " + label.stripTrailing());
      wrap(words, Terminal.WIDTH - 6).forEach(line -> out.println("      " + line));
      return this;
    }
    String indent = " ".repeat(2 + label.length());
    String start = "  " + label;
    for (String line : wrap(words, Terminal.WIDTH - indent.length())) {
      out.println((start + line).stripTrailing());
      start = indent;
    }
    return this;
  }

  /// A line that is cut rather than wrapped.
  Page exactly(String indent, String words) {
    out.println(cut("  " + indent, words));
    return this;
  }

  private static String cut(String indent, String words) {
    return indent + cut(words, Terminal.WIDTH - indent.length());
  }

  void end() {
    out.flush();
  }

  /// Breaks at spaces alone: a word that is longer than a line stands whole on one of its own.
  static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// Parts words that are longer than a line, as the frames of a stack trace are, behind one of
  /// their marks; addresses stay whole.
  static String parted(String words, int width) {
    StringBuilder parted = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      String rest = word;
      while (rest.length() > width && !rest.contains("://")) {
        int end = width;
        while (end > width / 2 && Character.isLetterOrDigit(rest.charAt(end - 1))) {
          end--;
        }
        int at = end > width / 2 ? end : width;
        parted.append(parted.isEmpty() ? "" : " ").append(rest, 0, at);
        rest = rest.substring(at);
      }
      parted.append(parted.isEmpty() ? "" : " ").append(rest);
    }
    return parted.toString();
  }

  /// Cuts to a width, with an ellipsis where something is missing.
  static String cut(String text, int width) {
    String one = text.replaceAll("\\s+", " ").strip();
    return one.length() <= width ? one : one.substring(0, width - 1).stripTrailing() + "…";
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
