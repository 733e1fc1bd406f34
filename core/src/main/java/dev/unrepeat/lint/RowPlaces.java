package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the rows of a record stand in its document: the first line of a table, item or heading
/// that begins with the id of the row.
final class RowPlaces {
  private static final Pattern ROW =
      Pattern.compile("(?m)^[ \\t]*(?:\\||[-*+]|#{1,6})[ \\t*`]*([A-Z]{1,2}\\d{1,9})\\b");
  private static final int SEEN = 40;

  private final LintedDocument document;
  private final Map<String, Span> rows = new HashMap<>();

  RowPlaces(LintedDocument document) {
    this.document = document;
    Matcher row = ROW.matcher(document.source());
    while (row.find()) {
      rows.putIfAbsent(row.group(1), line(document, document.lines().line(row.start(1))));
    }
  }

  /// The line of a row; the title of the document when the row is not shown.
  Span of(String id) {
    Span found = rows.get(id);
    return found == null ? LintedRecord.head(document) : found;
  }

  /// A line without the blanks around it.
  static Span line(LintedDocument document, int line) {
    Span whole = document.lines().span(Math.max(1, line));
    String source = document.source();
    int from = whole.from();
    int to = whole.to();
    while (from < to && Character.isWhitespace(source.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(source.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /// The block that holds the beginning of a text; the title when none does.
  static Span words(LintedDocument document, String text) {
    String seen = text.substring(0, Math.min(SEEN, text.length()));
    return document.blocks().stream()
        .filter(block -> block.text().contains(seen))
        .map(TextBlock::span)
        .findFirst()
        .orElseGet(() -> LintedRecord.head(document));
  }
}
