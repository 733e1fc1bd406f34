package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Writes a table as lines; its first row is the head.
final class TableLines {
  private final HtmlBlocks blocks;

  TableLines(HtmlBlocks blocks) {
    this.blocks = blocks;
  }

  List<InlineText.Line> write(HtmlTable table, Style style) {
    List<InlineText.Line> lines = new ArrayList<>();
    for (HtmlTable.Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      int origin = 0;
      for (HtmlTable.Cell cell : row.cells()) {
        Optional<InlineText.Line> words = content(cell.element(), style);
        cells.add(words.map(InlineText.Line::text).orElse(""));
        if (origin == 0 && words.isPresent() && !cell.isRepeated()) {
          origin = words.get().origin();
        }
        for (int i = 1; i < cell.span(); i++) {
          cells.add("");
        }
      }
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      int line = origin > 0 ? origin : blocks.place(row.element());
      if (lines.isEmpty()) {
        while (cells.size() < table.columns()) {
          cells.add("");
        }
        lines.add(line(cells, line));
        lines.add(new InlineText.Line("|" + " --- |".repeat(table.columns()), line));
      } else {
        lines.add(line(cells, line));
      }
    }
    return lines;
  }

  private Optional<InlineText.Line> content(Element cell, Style style) {
    return blocks.cell(cell, style);
  }

  private static InlineText.Line line(List<String> cells, int origin) {
    StringBuilder line = new StringBuilder("|");
    for (String cell : cells) {
      line.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
    return new InlineText.Line(line.toString(), origin);
  }
}
