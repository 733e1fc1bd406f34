package dev.unrepeat.metrics;

import java.util.Optional;

/// A part of a whole with Wilson's interval, for example 3 of 12: 25 %, between 8.9 and 53.2 %.
public record Share(int part, int whole) {
  private static final double Z = 1.959964;

  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("%d of %d".formatted(part, whole));
    }
  }

  /// Between 0 and 1; of nothing there is no share.
  public Optional<Double> value() {
    return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
  }

  /// Wilson (1927), 95 %, without a correction for continuity.
  public Optional<Bounds> sure() {
    return value()
        .map(p -> {
          double z2 = Z * Z;
          double middle = p + z2 / (2 * whole);
          double half = Z * Math.sqrt(p * (1 - p) / whole + z2 / (4.0 * whole * whole));
          double by = 1 + z2 / whole;
          return new Bounds(Math.max(0, (middle - half) / by), Math.min(1, (middle + half) / by));
        });
  }
}
