package dev.unrepeat.document;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Workaround;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// The workarounds with the day after which they must be gone.
final class WorkaroundTable extends TablePiece<Workaround> {
  WorkaroundTable() {
    super(Section.WORKAROUNDS, "workarounds", "Workaround", "Expires", "Replaced by");
  }

  @Override
  List<Workaround> items(Draft record) {
    return record.workarounds;
  }

  @Override
  List<String> cells(Workaround workaround) {
    return List.of(
        workaround.text(),
        workaround.expires().toString(),
        workaround.replacedBy().map(ActionItemId::toString).orElse(""));
  }

  @Override
  Workaround change(Workaround w, int column, String text, Context context) {
    return new Workaround(
        column == 0 ? text : w.text(),
        column == 1 ? day(text) : w.expires(),
        column == 2 ? action(text) : w.replacedBy());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused(Refused.Reason.INVALID, "write the day it expires as 2026-10-14");
    }
  }

  private static Optional<ActionItemId> action(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(ActionItemId.parse(text));
  }

  @Override
  Optional<Workaround> create(List<String> cells, Context context) {
    context.notes().takenOver(context.line(), "The new row became a workaround.");
    return Optional.of(new Workaround(cells.get(0), day(cells.get(1)), action(cells.get(2))));
  }

  @Override
  void take(
      Draft base, Draft draft, List<Workaround> items, List<Workaround> removed, Context context) {
    draft.workarounds = List.copyOf(items);
    removed.forEach(w ->
        context
            .notes()
            .takenOver(context.line(), "The workaround \"%s\" was deleted.".formatted(w.text())));
  }
}
