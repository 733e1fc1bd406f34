package dev.unrepeat.writing;

import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.LinkKind;
import dev.unrepeat.model.Magnitude;
import dev.unrepeat.model.PreventionLevel;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.ResponderRole;
import dev.unrepeat.model.RootCauseClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The words that a field of a part may hold, where it is not free.
public final class FieldWords {
  private static final Map<String, Class<? extends Enum<?>>> CLOSED =
      Map.ofEntries(
          Map.entry("RESPONDER role", ResponderRole.class),
          Map.entry("FACTOR category", FactorCategory.class),
          Map.entry("FACTOR kind", FactorKind.class),
          Map.entry("FACTOR class", RootCauseClass.class),
          Map.entry("FACTOR confidence", Confidence.class),
          Map.entry("GATE kind", GateKind.class),
          Map.entry("LESSON kind", LessonKind.class),
          Map.entry("ACTION priority", Priority.class),
          Map.entry("ACTION type", ActionType.class),
          Map.entry("ACTION horizon", Horizon.class),
          Map.entry("ACTION level", PreventionLevel.class),
          Map.entry("ACTION effect", Magnitude.class),
          Map.entry("ACTION effort", Magnitude.class),
          Map.entry("LINK kind", LinkKind.class),
          Map.entry("INTERVAL type", ImpactType.class));

  private FieldWords() {}

  /// In their usual order; empty for a field in which anything may be said.
  public static List<String> of(PartSort sort, String field) {
    if (sort == PartSort.FIGURE && field.equals("measure")) {
      return Arrays.stream(ImpactMeasure.values()).map(ImpactMeasure::words).toList();
    }
    if (sort == PartSort.GATE && field.equals("top")) {
      return List.of("no", "yes");
    }
    Class<? extends Enum<?>> words = CLOSED.get(sort + " " + field);
    return words == null
        ? List.of()
        : Arrays.stream(words.getEnumConstants()).map(Typed::print).toList();
  }
}
