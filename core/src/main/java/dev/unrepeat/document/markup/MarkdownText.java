package dev.unrepeat.document.markup;

import java.util.List;
import java.util.stream.IntStream;

/// A document as Markdown, whatever it was written in, with what its head says and the line of the
/// source that each line came from.
///
/// @param format what it was written in, for example `Markdown` or `Confluence`
/// @param lines without line ends; the head is not among them
/// @param origins for each line the line of the source, from 1
/// @param fields of the head, in their order: front matter, or what an HTML page says of itself
public record MarkdownText(
    String format, List<String> lines, List<Integer> origins, List<HeadField> fields) {
  public MarkdownText {
    lines = List.copyOf(lines);
    origins = List.copyOf(origins);
    fields = List.copyOf(fields);
  }

  /// Text that has no head and is Markdown already.
  public static MarkdownText plain(String text) {
    List<String> lines = text.lines().toList();
    return new MarkdownText(
        "Markdown", lines, IntStream.rangeClosed(1, lines.size()).boxed().toList(), List.of());
  }

  /// One field of the head.
  ///
  /// @param name as written; `#` for lines that are no field, such as a comment
  /// @param values the value as text, or each item of a list; empty for nested values, which stand
  ///   in `text` alone
  /// @param text its lines as written, as YAML, with the name
  /// @param line of the source on which it begins, from 1
  public record HeadField(String name, List<String> values, String text, int line) {
    public HeadField {
      values = List.copyOf(values);
    }
  }
}
