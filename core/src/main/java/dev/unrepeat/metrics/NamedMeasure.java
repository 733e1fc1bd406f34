package dev.unrepeat.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A measure that can be opened up: what it is called, how it is computed, and from what.
///
/// @param key short and stable, for example `TTD`
/// @param label in words, for example "time to detect"
/// @param formula in words, for example "detected − impact started"
public record NamedMeasure(
    String key, String label, String formula, List<Input> inputs, Measure measure) {
  public NamedMeasure {
    inputs = List.copyOf(inputs);
  }

  /// One point in time that the formula uses; empty when it is not known.
  public record Input(String name, Optional<Instant> at) {}
}
