package dev.unrepeat.document.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What must come out of one document, as people wrote it down while reading it: line numbers,
/// instants, states and salted hashes, none of the document's words.
record Expected(String key, List<Row> headings, List<Row> times, List<Row> actions) {
  /// One expectation.
  ///
  /// @param line of the document, from 1
  /// @param values the words behind it, each with its alternatives
  record Row(int line, List<List<String>> values) {
    List<String> first() {
      return values.getFirst();
    }

    /// Whether it is right too to find nothing here.
    boolean optional() {
      return first().contains("-");
    }
  }

  static Map<String, Expected> all(Path folder) throws IOException {
    Map<String, Expected> all = new LinkedHashMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Expected now = null;
        for (String line : Files.readAllLines(file)) {
          String[] cells = line.split("\t");
          if (cells[0].equals("doc")) {
            now = new Expected(cells[1], new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            all.put(now.key(), now);
          } else if (now != null) {
            now.add(cells);
          }
        }
      }
    }
    return all;
  }

  private void add(String[] cells) {
    switch (cells[0]) {
      case "h" -> headings.add(row(cells));
      case "t" -> times.add(row(cells));
      case "a" -> actions.add(row(cells));
      default -> {}
    }
  }

  private static Row row(String[] cells) {
    List<List<String>> values = new ArrayList<>();
    for (int i = 2; i < cells.length; i++) {
      values.add(List.of(cells[i].split("\\|")));
    }
    return new Row(Integer.parseInt(cells[1]), values);
  }
}
