package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// The rows of a table of a page, and whether it is one or only places things beside each other.
record HtmlTable(List<Row> rows, List<Element> captions, int columns) {
  /// Cells that are repeated into other rows; more would let a small page grow without end.
  private static final int MOST_SPANNED = 20_000;

  private static final int WIDEST_SPAN = 50;

  record Row(Element element, List<Cell> cells) {}

  /// @param span of columns
  /// @param rows it stands in; 0 when it begins in a row above
  record Cell(Element element, int span, int rows) {
    boolean isRepeated() {
      return rows == 0;
    }
  }

  static HtmlTable of(Element table) {
    List<Row> rows = new ArrayList<>();
    List<Element> captions = new ArrayList<>();
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "tr" -> rows.add(row(part));
        case "thead", "tbody", "tfoot" -> part.children().forEach(row -> rows.add(row(row)));
        case "colgroup", "col" -> {}
        default -> captions.add(part);
      }
    }
    spread(rows);
    int columns =
        rows.stream()
            .mapToInt(row -> row.cells().stream().mapToInt(Cell::span).sum())
            .max()
            .orElse(0);
    return new HtmlTable(List.copyOf(rows), List.copyOf(captions), columns);
  }

  private static Row row(Element row) {
    List<Cell> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      cells.add(new Cell(cell, span(cell, "colspan"), span(cell, "rowspan")));
    }
    return new Row(row, cells);
  }

  private static int span(Element cell, String name) {
    String written = cell.attr(name).strip();
    return written.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(written), 1, WIDEST_SPAN) : 1;
  }

  /// A cell over several rows stands in each of them.
  private static void spread(List<Row> rows) {
    int spanned = 0;
    for (int i = 0; i < rows.size(); i++) {
      int column = 0;
      for (Cell cell : List.copyOf(rows.get(i).cells())) {
        for (int below = 1; below < cell.rows() && i + below < rows.size(); below++) {
          List<Cell> cells = rows.get(i + below).cells();
          if (++spanned > MOST_SPANNED) {
            return;
          }
          cells.add(
              Math.min(at(cells, column), cells.size()), new Cell(cell.element(), cell.span(), 0));
        }
        column += cell.span();
      }
    }
  }

  private static int at(List<Cell> cells, int column) {
    int index = 0;
    int passed = 0;
    while (index < cells.size() && passed < column) {
      passed += cells.get(index++).span();
    }
    return index;
  }

  /// It holds whole sections or other tables, or is no more than one column without a head.
  boolean isLayout() {
    boolean head =
        rows.stream().limit(1).flatMap(row -> row.cells().stream()).anyMatch(HtmlTable::isHead);
    if (columns < 2 && !head) {
      return true;
    }
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> !isHead(cell))
        .anyMatch(cell -> cell.element().selectFirst("table, h1, h2, h3, h4, h5, h6") != null);
  }

  private static boolean isHead(Cell cell) {
    return cell.element().normalName().equals("th");
  }
}
