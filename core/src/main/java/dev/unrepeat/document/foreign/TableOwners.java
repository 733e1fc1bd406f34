package dev.unrepeat.document.foreign;

import dev.unrepeat.model.Owner;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The people whom a part names as owners of actions: those of a table may have another action that
/// stands in a list, and where items end in `(Scott)` and `(Aisha)`, `(Hazal)` is a name as well.
final class TableOwners {
  private static final int FEWEST = 3;
  private static final Pattern LAST_BRACKET = Pattern.compile("\\(([^()]{2,40})\\)\\s*$");
  private static final Pattern INITIALS =
      Pattern.compile("^(?:\\[[ xX]?]\\s+)?(?:\\*\\*)?(\\p{Lu}{2,4})(?:\\*\\*)?:\\s");
  private static final Pattern BETWEEN = Pattern.compile("\\s*[/,&]\\s*");
  private static final OwnerText NOBODY_KNOWN = new OwnerText(Set.of());

  private TableOwners() {}

  static List<String> of(List<Node> content, List<String> lines) {
    return content.stream()
        .flatMap(node ->
            node.is(Node.Sort.LIST)
                ? Stream.concat(bracketed(node, lines), leading(node, lines))
                : in(node, lines))
        .distinct()
        .toList();
  }

  /// Short words in capitals before a colon, `ICL: …`, `SRE: …`, where two items or more begin so
  /// and none of the words is a thing.
  private static Stream<String> leading(Node list, List<String> lines) {
    List<String> names =
        list.children().stream()
            .map(item -> INITIALS.matcher(ItemText.opening(item, lines)))
            .filter(Matcher::find)
            .map(matcher -> matcher.group(1))
            .toList();
    boolean people = names.stream().noneMatch(TableOwners::isThing);
    return names.size() > 1 && people ? names.stream() : Stream.empty();
  }

  private static boolean isThing(String name) {
    return ActionStart.isAbbreviation(name) && !name.equals("SRE") && !name.equals("QA");
  }

  /// The names in brackets at the ends of items, where most of them are known to be names.
  private static Stream<String> bracketed(Node list, List<String> lines) {
    List<String> names =
        list.children().stream()
            .filter(item -> !item.children().isEmpty())
            .map(item -> LAST_BRACKET.matcher(ItemText.opening(item, lines)))
            .filter(Matcher::find)
            .flatMap(matcher -> BETWEEN.splitAsStream(matcher.group(1)))
            .filter(NOBODY_KNOWN::mayName)
            .distinct()
            .toList();
    long known = names.stream().filter(name -> NOBODY_KNOWN.plausible(name, true)).count();
    return names.size() >= FEWEST && 2 * known >= names.size() ? names.stream() : Stream.empty();
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
    return IntStream.range(table.from() + 2, table.to())
        .mapToObj(line -> TableCells.of(table.line(lines, line)))
        .filter(cells -> column < cells.size())
        .map(cells -> NOBODY_KNOWN.owner(cells.get(column)))
        .filter(Owner.Person.class::isInstance)
        .map(Owner::print);
  }
}
