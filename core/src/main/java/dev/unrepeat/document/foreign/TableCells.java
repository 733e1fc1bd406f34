package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;

/// Cuts a row of a Markdown table into its cells.
final class TableCells {
  private TableCells() {}

  static List<String> of(String row) {
    String line = row.strip();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int from = line.startsWith("|") ? 1 : 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }
}
