package dev.unrepeat.document;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A list of the record as a table, a row for each item, told apart by an id or by what they say.
abstract class TablePiece<T> implements Piece {
  private final Section section;
  private final String name;
  private final List<String> header;

  TablePiece(Section section, String name, String... header) {
    this.section = section;
    this.name = name;
    this.header = List.of(header);
  }

  /// What the table shows.
  abstract List<T> items(Draft record);

  /// The cells of an item as plain text.
  abstract List<String> cells(T item);

  /// The item with one cell changed; refuses what it cannot read with what can be written.
  abstract T change(T item, int column, String text, Context context);

  /// The item of a row that a person added.
  abstract Optional<T> create(List<String> cells, Context context);

  /// Takes over the rows in the order in which they stand.
  abstract void take(Draft base, Draft draft, List<T> items, List<T> removed, Context context);

  /// The item an id names, also one the table does not show; ids stand in the first column.
  Optional<T> named(Draft base, String id) {
    return Optional.empty();
  }

  /// Whether the first column is an id.
  boolean hasIds() {
    return header.getFirst().equals("Id");
  }

  /// What a row needs to know of its surroundings.
  ///
  /// @param line number of the row, from 1
  /// @param before the items of the rows above it
  record Context(
      Draft base, Draft draft, Notes notes, int line, List<?> before, Set<String> used) {}

  List<String> header() {
    return header;
  }

  @Override
  public final Section section() {
    return section;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String print(Draft record) {
    List<T> items = items(record);
    return items.isEmpty()
        ? ""
        : MarkdownTable.print(
            header,
            items.stream().map(item -> cells(item).stream().map(Cells::cell).toList()).toList());
  }

  @Override
  public final int blocks(Outline.Part part, List<String> lines, int i) {
    return Piece.table(part, lines, i, header) ? 1 : 0;
  }

  @Override
  public final void edit(Draft base, Draft draft, Found found, Notes notes) {
    if (found.text().equals(print(base))) {
      return;
    }
    MarkdownTable table = MarkdownTable.read(found.lines(), found.at());
    extraColumns(table, found.at(), notes);
    List<T> known = items(base);
    List<List<String>> shown = known.stream().map(this::normal).toList();
    List<List<String>> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      List<String> row = row(table, r);
      if (!row.stream().allMatch(String::isEmpty)) {
        rows.add(row);
        lines.add(table.at().get(r) + 1);
      }
    }
    List<Optional<Integer>> pairs = Pairing.of(rows, shown, hasIds());
    List<T> read = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (int r = 0; r < rows.size(); r++) {
      Context context = new Context(base, draft, notes, lines.get(r), read, used);
      Optional<Integer> pair = pairs.get(r);
      Optional<T> before =
          pair.isPresent() ? Optional.of(known.get(pair.get())) : hidden(base, rows.get(r), used);
      List<String> row = rows.get(r);
      before
          .map(item -> changed(item, row, context))
          .or(() -> created(row, context))
          .ifPresent(read::add);
      used.add(plainId(row.getFirst()));
    }
    List<T> removed = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      if (!pairs.contains(Optional.of(i))) {
        removed.add(known.get(i));
      }
    }
    take(base, draft, read, removed, new Context(base, draft, notes, found.at() + 1, read, used));
  }

  private Optional<T> hidden(Draft base, List<String> row, Set<String> used) {
    String id = plainId(row.getFirst());
    return hasIds() && !id.isEmpty() && !used.contains(id) ? named(base, id) : Optional.empty();
  }

  static String plainId(String cell) {
    return cell.replace("*", "").strip();
  }

  /// Takes the changed cells over; one that is refused is tried again after the others, because a
  /// range may be moved at both ends.
  private T changed(T item, List<String> row, Context context) {
    List<String> before = normal(item);
    T now = item;
    Map<Integer, Refused> refused = new TreeMap<>();
    for (int round = 0; round < 2; round++) {
      for (int c = 0; c < header.size(); c++) {
        String text = row.get(c);
        boolean open =
            round == 0
                ? !text.equals(before.get(c)) && !text.equals(ABSENT)
                : refused.containsKey(c);
        if (open) {
          try {
            now = change(now, c, text, context);
            refused.remove(c);
          } catch (Refused e) {
            refused.put(c, e);
          }
        }
      }
    }
    refused.forEach((c, e) ->
        context
            .notes()
            .unreadable(
                context.line(),
                "%s of %s: \"%s\" could not be taken over: %s. It stays \"%s\"."
                    .formatted(
                        header.get(c),
                        label(row),
                        row.get(c),
                        Sentences.clause(e),
                        before.get(c))));
    if (!now.equals(item)) {
      context
          .notes()
          .takenOver(context.line(), "The change in %s was taken over.".formatted(label(row)));
    }
    return now;
  }

  private Optional<T> created(List<String> row, Context context) {
    List<String> cells = row.stream().map(cell -> cell.equals(ABSENT) ? "" : cell).toList();
    try {
      return create(cells, context);
    } catch (Refused e) {
      context
          .notes()
          .unreadable(
              context.line(),
              "The new row \"%s\" could not be read: %s."
                  .formatted(String.join(" | ", cells), Sentences.clause(e)));
      return Optional.empty();
    }
  }

  private String label(List<String> row) {
    String id = plainId(row.getFirst());
    return hasIds() && !id.isEmpty() ? id : "the row \"" + row.getFirst() + "\"";
  }

  /// Stands for a cell whose column is not in the table.
  static final String ABSENT = "\u0000";

  private List<String> normal(T item) {
    return cells(item).stream().map(text -> Cells.readCell(Cells.cell(text))).toList();
  }

  private List<String> row(MarkdownTable table, int r) {
    List<String> row = new ArrayList<>();
    for (String name : header) {
      int column = Piece.column(table.header(), name);
      row.add(column < 0 ? ABSENT : table.rows().get(r).get(column));
    }
    return row;
  }

  private void extraColumns(MarkdownTable table, int at, Notes notes) {
    for (String column : table.header()) {
      if (Piece.column(header, column) < 0) {
        notes.unreadable(
            at + 1, "The column \"%s\" means nothing here and is left out.".formatted(column));
      }
    }
  }
}
