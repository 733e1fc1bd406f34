package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import java.util.List;
import java.util.Optional;

/// Temporary.
final class ActionTexts {
  Optional<ActionItem> item(int n, String text, Optional<Boolean> ticked, List<String> groups) {
    if (text.isBlank()) return Optional.empty();
    return Optional.of(ActionItem.proposed(new ActionItemId(n), text));
  }

  Optional<ActionItem> row(int n, ActionColumns.Row row, List<String> groups) {
    return Optional.of(ActionItem.proposed(new ActionItemId(n), row.what()));
  }
}
