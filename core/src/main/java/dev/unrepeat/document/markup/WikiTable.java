package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A wiki table, from `{|` to `|}`: rows part at `|-`, cells at `|`, `||`, `!` and `!!`.
final class WikiTable {
  /// Attributes before the text of a cell: `| style="color:red" | text`.
  private static final Pattern ATTRIBUTES =
      Pattern.compile("^\\s*(?:[\\w-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[\\w%#-]+)\\s*)+\\|(?!\\|)");

  private record Row(List<StringBuilder> cells, int line) {}

  private final List<String> lines;
  private final MarkdownLines out;
  private final List<Row> rows = new ArrayList<>();
  private Row row = new Row(new ArrayList<>(), 0);

  WikiTable(List<String> lines, MarkdownLines out) {
    this.lines = lines;
    this.out = out;
  }

  /// Reads the table that begins at a line.
  ///
  /// @return index of the first line after it
  int read(int from) {
    int i = from + 1;
    int inner = 0;
    for (; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      inner += line.startsWith("{|") ? 1 : 0;
      if (line.startsWith("|}") && inner-- == 0) {
        i++;
        break;
      }
      line(line, i + 1);
    }
    endRow();
    write();
    return i;
  }

  private void line(String line, int number) {
    if (line.startsWith("|-")) {
      endRow();
    } else if (line.startsWith("|+")) {
      out.block();
      out.line(Escapes.lineStart(WikiInline.write(plain(line.substring(2)))), number);
    } else if (line.startsWith("|") && !line.startsWith("|}")) {
      cells(line.substring(1), "||", number);
    } else if (line.startsWith("!")) {
      cells(line.substring(1).replace("||", "!!"), "!!", number);
    } else if (!line.isEmpty() && !line.startsWith("{|") && !line.startsWith("|}")) {
      more(line, number);
    }
  }

  private void cells(String text, String mark, int number) {
    begin(number);
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf(mark, from);
      String cell = text.substring(from, end < 0 ? text.length() : end);
      row.cells().add(new StringBuilder(WikiInline.write(plain(cell))));
      from = end < 0 ? text.length() + 1 : end + mark.length();
    }
  }

  private void begin(int number) {
    if (row.line() == 0) {
      row = new Row(new ArrayList<>(), number);
    }
  }

  private static String plain(String cell) {
    var attributes = ATTRIBUTES.matcher(cell);
    return (attributes.lookingAt() ? cell.substring(attributes.end()) : cell).strip();
  }

  private void more(String line, int number) {
    begin(number);
    if (row.cells().isEmpty()) {
      row.cells().add(new StringBuilder());
    }
    StringBuilder cell = row.cells().getLast();
    String text = line.replaceFirst("^[*#:;]+\\s*", "- ");
    cell.append(cell.isEmpty() ? "" : "<br>").append(WikiInline.write(text));
  }

  private void endRow() {
    if (row.cells().stream().anyMatch(cell -> !cell.toString().isBlank())) {
      rows.add(row);
    }
    row = new Row(new ArrayList<>(), 0);
  }

  private void write() {
    int columns = rows.stream().mapToInt(each -> each.cells().size()).max().orElse(0);
    if (columns == 0) {
      return;
    }
    out.block();
    boolean head = true;
    for (Row each : rows) {
      StringBuilder line = new StringBuilder("|");
      for (int i = 0; i < (head ? columns : each.cells().size()); i++) {
        String cell = i < each.cells().size() ? Escapes.cell(each.cells().get(i).toString()) : "";
        line.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
      }
      out.line(line.toString(), each.line());
      if (head) {
        out.line("|" + " --- |".repeat(columns), each.line());
      }
      head = false;
    }
  }
}
