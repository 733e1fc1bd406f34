package dev.unrepeat.writing;

import dev.unrepeat.document.foreign.DueWords;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.Magnitude;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PreventionLevel;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Refused;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The action items in the words that anybody may change; how they stand has rules of its own.
final class ActionShelf extends Shelf<ActionItem> {
  ActionShelf() {
    super(PartSort.ACTION);
  }

  @Override
  List<ActionItem> list(Postmortem record) {
    return record.actions();
  }

  @Override
  Postmortem with(Postmortem record, List<ActionItem> parts) {
    return record.withActions(parts);
  }

  @Override
  String name(ActionItem part) {
    return part.id().toString();
  }

  @Override
  Map<String, String> texts(ActionItem action) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("what", action.what());
    texts.put("owner", action.owner().print());
    texts.put("due", action.due().map(due -> due.date().toString()).orElse(""));
    texts.put("priority", Typed.print(action.priority()));
    texts.put("type", Typed.print(action.type()));
    texts.put("done when", action.doneWhen());
    texts.put("why", action.why());
    texts.put("answers", Typed.lines(action.answers()));
    texts.put("horizon", Typed.print(action.horizon()));
    texts.put("level", Typed.print(action.level()));
    texts.put("effect", Typed.print(action.effect()));
    texts.put("effort", Typed.print(action.effort()));
    return texts;
  }

  @Override
  ActionItem read(String name, Typed typed, Optional<ActionItem> before) {
    ActionItem old = before.orElseGet(() -> ActionItem.proposed(ActionItemId.parse(name), "…"));
    return new ActionItem(
        old.id(),
        typed.needed("what", "The description of an action is empty. Write at least one word."),
        typed.text("why"),
        typed.value("answers", old.answers(), text -> answers(typed)),
        typed.value("owner", old.owner(), ActionShelf::owner),
        typed.value("due", old.due(), text -> due(text, typed.today())),
        typed.wordIfAny("priority", Priority.class, old.priority()),
        typed.wordIfAny("type", ActionType.class, old.type()),
        typed.wordIfAny("horizon", Horizon.class, old.horizon()),
        typed.wordIfAny("level", PreventionLevel.class, old.level()),
        typed.wordIfAny("effect", Magnitude.class, old.effect()),
        typed.wordIfAny("effort", Magnitude.class, old.effort()),
        typed.text("done when"),
        old.tickets(),
        old.state(),
        old.history());
  }

  private static List<FactorId> answers(Typed typed) {
    return typed.lines("answers").stream().map(FactorId::parse).distinct().toList();
  }

  private static Owner owner(String text) {
    if (!text.isEmpty() && NamedPerson.of(text).address().isPresent()) {
      return new Owner.Person(text);
    }
    return text.isEmpty()
        ? Owner.NOBODY
        : NamedPerson.name(text).matches("(?iu).*(\\bteam\\b|,|/|&|\\band\\b|@).*")
            ? new Owner.AsWritten(text)
            : new Owner.Person(text);
  }

  private static Optional<DueDate> due(String text, LocalDate today) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day =
        DueWords.day(text, today)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.INVALID,
                    "\"%s\" names no day. Write one day as 2026-10-30, or \"end of next week\"."
                        .formatted(text)));
    return Optional.of(new DueDate(day, day.toString().equals(text) ? "" : text));
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    int highest = record.actions().stream().mapToInt(a -> a.id().number()).max().orElse(0);
    return new ActionItemId(highest + 1).toString();
  }

  @Override
  void mayGo(Postmortem record, ActionItem action) {
    if (!(action.state() instanceof ActionState.Proposed)) {
      throw Refused.state(
          "%s is %s, so somebody relies on it; it cannot be removed. Cancel it with a reason instead."
              .formatted(action.id(), action.state().word()));
    }
    if (!action.tickets().isEmpty()) {
      throw Refused.state(
          "%s is followed in %s, so it cannot be removed. Cancel it with a reason instead."
              .formatted(action.id(), action.tickets().getFirst().key()));
    }
  }
}
