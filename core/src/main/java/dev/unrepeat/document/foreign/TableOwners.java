package dev.unrepeat.document.foreign;

import dev.unrepeat.model.Owner;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The people whom the tables of a part name as owners of actions: who has one may have another
/// that stands in a list.
final class TableOwners {
  private TableOwners() {}

  static List<String> of(List<Node> content, List<String> lines) {
    return content.stream().flatMap(node -> in(node, lines)).distinct().toList();
  }

  private static Stream<String> in(Node node, List<String> lines) {
    return ActionColumns.of(node, lines).stream()
        .flatMap(columns ->
            IntStream.range(0, columns.names().size())
                .filter(i -> ActionColumn.of(columns.names().get(i)) == ActionColumn.OWNER)
                .boxed()
                .flatMap(column -> column(node, lines, column)));
  }

  private static Stream<String> column(Node table, List<String> lines, int column) {
    OwnerText nobodyKnown = new OwnerText(Set.of());
    return IntStream.range(table.from() + 2, table.to())
        .mapToObj(line -> TableCells.of(table.line(lines, line)))
        .filter(cells -> column < cells.size())
        .map(cells -> nobodyKnown.owner(cells.get(column)))
        .filter(Owner.Person.class::isInstance)
        .map(Owner::print);
  }
}
