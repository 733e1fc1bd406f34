package dev.unrepeat.document;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.Magnitude;
import dev.unrepeat.model.PreventionLevel;
import dev.unrepeat.model.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of each action besides its row: why, horizon, level, effect and effort.
final class ActionDetails extends DetailList<ActionItem> {
  ActionDetails() {
    super(Section.ACTION_ITEMS, "action-details");
  }

  @Override
  List<ActionItem> items(Draft record) {
    return record.actions;
  }

  @Override
  String id(ActionItem action) {
    return action.id().toString();
  }

  @Override
  Map<String, List<String>> details(ActionItem action) {
    Map<String, List<String>> details = new LinkedHashMap<>();
    details.put("Why", List.of(action.why()));
    details.put("Horizon", word(action.horizon()));
    details.put("Level", word(action.level()));
    details.put("Effect", word(action.effect()));
    details.put("Effort", word(action.effort()));
    return details;
  }

  private static <E extends Enum<E>> List<String> word(Optional<E> word) {
    return word.map(Fact::words).map(List::of).orElse(List.of());
  }

  @Override
  ActionItem change(ActionItem a, String label, List<String> texts) {
    String text = String.join("\n", texts);
    return new ActionItem(
        a.id(),
        a.what(),
        label.equals("Why") ? text : a.why(),
        a.answers(),
        a.owner(),
        a.due(),
        a.priority(),
        a.type(),
        label.equals("Horizon") ? read(text, Horizon.class) : a.horizon(),
        label.equals("Level") ? read(text, PreventionLevel.class) : a.level(),
        label.equals("Effect") ? read(text, Magnitude.class) : a.effect(),
        label.equals("Effort") ? read(text, Magnitude.class) : a.effort(),
        a.doneWhen(),
        a.tickets(),
        a.state(),
        a.history());
  }

  private static <E extends Enum<E>> Optional<E> read(String text, Class<E> words) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Fact.getWord(text, words, Fact::words));
  }

  @Override
  void put(Draft draft, List<ActionItem> items) {
    draft.actions = List.copyOf(items);
  }
}
