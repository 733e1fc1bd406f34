package dev.unrepeat.impact;

import dev.unrepeat.model.Amount;
import dev.unrepeat.model.ImpactMeasure;
import java.util.List;
import java.util.Optional;

/// A computed figure that can be opened up: how it is computed, from what, and what was left out.
///
/// @param key short and stable, for example `duration` or `uptime-2026-01`
/// @param measure the stated figure it can be held against
/// @param leftOut a sentence for each thing that the figure does not count
public record Computed(
    String key,
    String label,
    String formula,
    Optional<ImpactMeasure> measure,
    Outcome outcome,
    List<Used> used,
    List<String> leftOut) {
  public Computed {
    used = List.copyOf(used);
    leftOut = List.copyOf(leftOut);
  }

  /// An input as the formula uses it.
  ///
  /// @param from who says so, for example `this incident` or `settings of checkout`
  public record Used(String name, String value, String from) {}

  public Optional<Amount> amount() {
    return switch (outcome) {
      case Outcome.Found found -> Optional.of(found.amount());
      case Outcome.Unknown none -> Optional.empty();
    };
  }
}
