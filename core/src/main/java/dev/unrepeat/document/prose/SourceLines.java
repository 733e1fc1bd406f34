package dev.unrepeat.document.prose;

import java.util.Arrays;

/// Where each line of a source begins, so that an offset can be told as line and column.
public final class SourceLines {
  private final String source;
  private final int[] starts;

  public SourceLines(String source) {
    this.source = source;
    int[] found = new int[16];
    int count = 1;
    found[0] = source.startsWith("\uFEFF") ? 1 : 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !source.startsWith("\n", i + 1));
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  public int count() {
    return starts.length;
  }

  /// The line an offset stands on, from 1.
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return Math.max(1, found >= 0 ? found + 1 : -found - 1);
  }

  /// How far into its line an offset stands, in code units from 1.
  public int column(int offset) {
    return Math.max(1, offset - starts[line(offset) - 1] + 1);
  }

  /// Where a line begins.
  ///
  /// @param line from 1; one behind the last begins at the end
  public int start(int line) {
    return line > starts.length ? source.length() : starts[Math.max(1, line) - 1];
  }

  /// A line without its end.
  public Span span(int line) {
    int from = start(line);
    int to = start(line + 1);
    while (to > from && (source.charAt(to - 1) == '\n' || source.charAt(to - 1) == '\r')) {
      to--;
    }
    return new Span(from, to);
  }

  public String text(int line) {
    Span span = span(line);
    return source.substring(span.from(), span.to());
  }
}
