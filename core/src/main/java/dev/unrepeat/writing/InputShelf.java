package dev.unrepeat.writing;

import dev.unrepeat.impact.Givens;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.Postmortem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What figures of the impact are computed from, a field for each input, and the regions.
final class InputShelf extends Shelf<InputShelf.Inputs> {
  private static final String REGIONS = "regions";

  /// The names of its fields.
  static final Set<String> FIELDS =
      Stream.concat(Arrays.stream(ImpactInput.values()).map(ImpactInput::words), Stream.of(REGIONS))
          .collect(Collectors.toUnmodifiableSet());

  InputShelf() {
    super(PartSort.IMPACT_INPUTS);
  }

  record Inputs(Map<ImpactInput, String> texts, List<String> regions) {}

  @Override
  List<Inputs> list(Postmortem record) {
    Inputs inputs = new Inputs(record.impact().inputs(), record.impact().regions());
    return inputs.texts().isEmpty() && inputs.regions().isEmpty() ? List.of() : List.of(inputs);
  }

  @Override
  Postmortem with(Postmortem record, List<Inputs> parts) {
    Inputs inputs = parts.isEmpty() ? new Inputs(Map.of(), List.of()) : parts.getFirst();
    return record.withImpact(
        record.impact().withInputs(inputs.texts()).withRegions(inputs.regions()));
  }

  @Override
  String name(Inputs part) {
    return "";
  }

  @Override
  Map<String, String> texts(Inputs inputs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (ImpactInput input : ImpactInput.values()) {
      texts.put(input.words(), inputs.texts().getOrDefault(input, ""));
    }
    texts.put(REGIONS, String.join("\n", inputs.regions()));
    return texts;
  }

  @Override
  Inputs read(String name, Typed typed, Optional<Inputs> before) {
    Map<ImpactInput, String> texts = new EnumMap<>(ImpactInput.class);
    for (ImpactInput input : ImpactInput.values()) {
      String old = before.map(b -> b.texts().getOrDefault(input, "")).orElse("");
      String text = typed.value(input.words(), old, said -> checked(input, said));
      texts.put(input, text);
    }
    return new Inputs(
        texts,
        typed.value(
            REGIONS, before.map(Inputs::regions).orElse(List.of()), t -> typed.lines(REGIONS)));
  }

  private static String checked(ImpactInput input, String text) {
    if (!text.isEmpty()) {
      Givens.check(input, text);
    }
    return text;
  }
}
