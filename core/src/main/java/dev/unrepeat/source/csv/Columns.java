package dev.unrepeat.source.csv;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which place of a row holds what.
record Columns(Map<Column, Integer> places) {
  Columns {
    Map<Column, Integer> all = new EnumMap<>(Column.class);
    all.putAll(places);
    places = Collections.unmodifiableMap(all);
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /// The value of a row, stripped; empty when the column or the value is missing.
  String cell(List<String> row, Column column) {
    Integer place = places.get(column);
    return place == null || place >= row.size() ? "" : row.get(place).strip();
  }

  /// The columns that headings name; the best heading wins each.
  static Map<Column, Integer> named(List<String> headings) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int fit = 2; fit >= 1; fit--) {
      for (int i = 0; i < headings.size(); i++) {
        String heading = normal(headings.get(i));
        for (Column column : Column.values()) {
          if (column.fits(heading) == fit
              && !places.containsKey(column)
              && !places.containsValue(i)) {
            places.put(column, i);
          }
        }
      }
    }
    return places;
  }

  /// `Created_At (UTC)` as `created at`.
  static String normal(String heading) {
    return heading
        .replaceAll("[(\\[].*?[)\\]]", " ")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .replaceAll("[@_.:-]+", " ")
        .replaceAll("(?i)\\b(utc|gmt|local)\\b", " ")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
