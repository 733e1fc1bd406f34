package dev.unrepeat.document;

import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What figures of the impact are computed from, a row for each: `| SLO | 99.9 % |`.
final class ImpactInputTable extends TablePiece<Map.Entry<ImpactInput, String>> {
  ImpactInputTable() {
    super(Section.IMPACT, "inputs", "Computed from", "Value");
  }

  @Override
  List<Map.Entry<ImpactInput, String>> items(Draft record) {
    return List.copyOf(record.impact.inputs().entrySet());
  }

  @Override
  List<String> cells(Map.Entry<ImpactInput, String> input) {
    return List.of(input.getKey().words(), input.getValue());
  }

  @Override
  Map.Entry<ImpactInput, String> change(
      Map.Entry<ImpactInput, String> input, int column, String text, Context context) {
    return Map.entry(
        column == 0 ? word(text) : input.getKey(), column == 1 ? text : input.getValue());
  }

  private static ImpactInput word(String text) {
    return Fact.getWord(text, ImpactInput.class, ImpactInput::words);
  }

  @Override
  Optional<Map.Entry<ImpactInput, String>> create(List<String> cells, Context context) {
    context.notes().takenOver(context.line(), "The new row became an input of computed figures.");
    return Optional.of(Map.entry(word(cells.get(0)), cells.get(1)));
  }

  @Override
  void take(
      Draft base,
      Draft draft,
      List<Map.Entry<ImpactInput, String>> items,
      List<Map.Entry<ImpactInput, String>> removed,
      Context context) {
    Map<ImpactInput, String> inputs = new EnumMap<>(ImpactInput.class);
    items.forEach(input -> inputs.put(input.getKey(), input.getValue()));
    draft.impact = draft.impact.withInputs(inputs);
    removed.forEach(input ->
        context
            .notes()
            .takenOver(
                context.line(), "The input \"%s\" was deleted.".formatted(input.getKey().words())));
  }
}
