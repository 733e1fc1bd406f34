package dev.unrepeat.source.series;

import dev.unrepeat.model.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Reads a metric over time: rows of time and value (CSV), or the answer of Prometheus to a range
/// query (JSON). Never holds more than one point.
public final class SeriesReader {
  private static final int PEEK = 4096;

  private SeriesReader() {}

  /// What was read.
  ///
  /// @param name as the data has it; empty where it has none
  /// @param notes a sentence for each thing that was passed over or assumed
  public record Report(String name, long points, List<String> notes) {
    public Report {
      notes = List.copyOf(notes);
    }
  }

  /// @throws Refused with the line and what to do, when it is no series
  public static Report read(Reader in, PointSink sink) throws IOException {
    BufferedReader text = new BufferedReader(in, 1 << 16);
    text.mark(PEEK);
    int first = text.read();
    for (int n = 1; n < PEEK && (first == 0xFEFF || Character.isWhitespace(first)); n++) {
      first = text.read();
    }
    text.reset();
    Points points = new Points(sink);
    String name =
        first == '{' || first == '['
            ? RangeQuery.read(text, points)
            : SeriesTable.read(text, points);
    points.end();
    return new Report(name, points.count(), points.notes());
  }
}
