package dev.unrepeat.render.export;

import dev.unrepeat.document.FrontMatter;
import dev.unrepeat.render.DocumentTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;

/// The fields at the head of a document as a table; one without a value is left out.
final class FactsTable {
  private static final Set<String> PERSON = Set.of("name", "role", "part");

  private FactsTable() {}

  static boolean is(TableBlock table) {
    return table.getPrevious() instanceof Heading title
        && title.getPrevious() == null
        && DocumentTree.words(table.getFirstChild()).equals("FactValue");
  }

  static TableBlock of(List<FrontMatter.Field> fields) {
    TableHead head = new TableHead();
    head.appendChild(row(true, "Fact", "Value"));
    TableBody body = new TableBody();
    for (FrontMatter.Field field : fields) {
      String value = field.value().map(FactsTable::print).orElse(field.text());
      if (!value.isBlank()) {
        body.appendChild(row(false, name(field.name()), value));
      }
    }
    TableBlock table = new TableBlock();
    table.appendChild(head);
    table.appendChild(body);
    return table;
  }

  private static String name(String name) {
    return name.equals("#") ? "Note" : words(name);
  }

  private static String print(Object value) {
    return switch (value) {
      case List<?> list -> String.join("\n", list.stream().map(FactsTable::inLine).toList());
      case Map<?, ?> map ->
          String.join(
              "\n",
              map.entrySet().stream()
                  .map(entry ->
                      words(String.valueOf(entry.getKey())) + ": " + inLine(entry.getValue()))
                  .toList());
      default -> String.valueOf(value);
    };
  }

  /// `impact-started` as people write it: `impact started`.
  private static String words(String key) {
    return key.replace('-', ' ');
  }

  /// Of somebody with a part in it the values alone: `Tom Beck, responder`.
  private static String inLine(Object value) {
    return switch (value) {
      case List<?> list -> String.join("; ", list.stream().map(FactsTable::inLine).toList());
      case Map<?, ?> map when PERSON.containsAll(map.keySet()) ->
          String.join(", ", map.values().stream().map(FactsTable::inLine).toList());
      case Map<?, ?> map ->
          String.join(
              "; ",
              map.entrySet().stream().map(e -> e.getKey() + ": " + inLine(e.getValue())).toList());
      default -> String.valueOf(value);
    };
  }

  private static TableRow row(boolean header, String... cells) {
    TableRow row = new TableRow();
    for (String words : cells) {
      TableCell cell = new TableCell();
      cell.setHeader(header);
      boolean first = true;
      for (String line : words.lines().toList()) {
        if (!first) {
          cell.appendChild(new HardLineBreak());
        }
        cell.appendChild(new Text(line));
        first = false;
      }
      row.appendChild(cell);
    }
    return row;
  }
}
