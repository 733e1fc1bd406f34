package dev.unrepeat.document.foreign;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table of action items, known by its headers.
///
/// @param headers as they stand in the first row
/// @param named whether a header says "action" or the like, so that the table needs no heading
///   above
record ActionTable(List<String> headers, boolean named) {
  private static final Pattern ACTION =
      Pattern.compile(
          "\\b(?:action(?: ?items?)?|tasks?|to-?do|follow[- ]?ups?|measures?|maßnahmen?|remediation)\\b|アクション|対策",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The table, if it has a column for what is to be done and one that says who, until when or how
  /// far it is.
  static Optional<ActionTable> of(Node table, List<String> lines) {
    if (!table.is(Node.Sort.TABLE)) {
      return Optional.empty();
    }
    List<String> headers = TableCells.of(table.line(lines, table.from()));
    Optional<List<ActionColumn>> roles = ActionColumn.of(headers);
    boolean named = headers.stream().anyMatch(header -> ACTION.matcher(header).find());
    boolean beside =
        roles.isPresent()
            && roles.get().stream()
                .anyMatch(r ->
                    r == ActionColumn.OWNER
                        || r == ActionColumn.DUE
                        || r == ActionColumn.STATE
                        || r == ActionColumn.TICKET
                        || r == ActionColumn.PRIORITY);
    return roles.isPresent() && (beside || named)
        ? Optional.of(new ActionTable(headers, named))
        : Optional.empty();
  }
}
