package dev.unrepeat.store;

import dev.unrepeat.metrics.Period;
import java.time.Instant;
import java.util.List;

/// What counts from one instant until another, the latter left out.
public record Span(Instant from, Instant to) {
  public static List<Span> of(Period period) {
    return List.of(new Span(period.from(), period.to()));
  }

  /// As a row of SQL.
  String values() {
    return "('%s', '%s')".formatted(Instants.write(from), Instants.write(to));
  }
}
