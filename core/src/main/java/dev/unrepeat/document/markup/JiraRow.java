package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;

/// A row of a Jira table: `||head||head||` or `|cell|[text|address]|`.
///
/// @param cells as Markdown
/// @param line of the source
record JiraRow(List<String> cells, int line) {
  static JiraRow of(String row, int line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int from = row.startsWith("||") ? 2 : 1;
    int to = row.endsWith("||") && row.length() > from + 1 ? row.length() - 2 : row.length();
    to = to == row.length() && row.endsWith("|") && row.length() > from ? to - 1 : to;
    int deep = 0;
    for (int i = from; i < to; i++) {
      char c = row.charAt(i);
      deep += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (c == '|' && deep <= 0) {
        cells.add(written(cell));
        cell.setLength(0);
        i += i + 1 < to && row.charAt(i + 1) == '|' ? 1 : 0;
        deep = 0;
      } else {
        cell.append(c);
      }
    }
    cells.add(written(cell));
    return new JiraRow(cells, line);
  }

  private static String written(StringBuilder cell) {
    String text = cell.toString().strip().replaceAll("^[*#-] +", "");
    return Escapes.cell(JiraInline.write(text));
  }

  /// @param columns how many cells there must be
  String markdown(int columns) {
    StringBuilder text = new StringBuilder("|");
    for (int i = 0; i < Math.max(columns, cells.size()); i++) {
      String cell = i < cells.size() ? cells.get(i) : "";
      text.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
    return text.toString();
  }
}
