package dev.unrepeat.document;

import java.util.ArrayList;
import java.util.List;

/// A table of GitHub's Markdown, one line for each row.
///
/// @param header names of its columns
/// @param rows the cells of each row as plain text, as many as the header has
/// @param at line index of each row
record MarkdownTable(List<String> header, List<List<String>> rows, List<Integer> at) {

  /// Prints a table of cells that are Markdown already.
  static String print(List<String> header, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    row(header, out);
    out.append('|').repeat("---|", header.size());
    for (List<String> row : rows) {
      row(row, out.append('\n'));
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private static void row(List<String> cells, StringBuilder out) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
    out.append('\n');
  }

  /// Reads the lines of a table, of which the first stands at line index `first`.
  static MarkdownTable read(List<String> lines, int first) {
    List<String> header = cells(lines.getFirst());
    List<List<String>> rows = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    for (int i = 2; i < lines.size(); i++) {
      List<String> cells = new ArrayList<>(cells(lines.get(i)));
      while (cells.size() < header.size()) {
        cells.add("");
      }
      rows.add(List.copyOf(cells));
      at.add(first + i);
    }
    return new MarkdownTable(header, List.copyOf(rows), List.copyOf(at));
  }

  private static List<String> cells(String line) {
    String row = line.strip();
    int from = row.startsWith("|") ? 1 : 0;
    List<String> cells = new ArrayList<>();
    for (int i = from; i < row.length(); i++) {
      if (row.charAt(i) == '|' && (i == 0 || row.charAt(i - 1) != '\\')) {
        cells.add(Cells.readCell(row.substring(from, i)));
        from = i + 1;
      }
    }
    if (from < row.length()) {
      cells.add(Cells.readCell(row.substring(from)));
    }
    return cells;
  }
}
