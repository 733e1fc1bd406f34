package dev.unrepeat.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of an incident as people say it, for example `INC-2026-042`; an imported one is kept as
/// it was.
public record IncidentId(String value) implements Comparable<IncidentId> {
  private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  public IncidentId {
    Refused.unless(
        SHAPE.matcher(value).matches(),
        "\""
            + value
            + "\" is not an incident id: letters, digits, dots, dashes and underscores, at most 64.");
  }

  /// Empty for what cannot be an id.
  public static Optional<IncidentId> find(String word) {
    return SHAPE.matcher(word).matches() ? Optional.of(new IncidentId(word)) : Optional.empty();
  }

  @Override
  public int compareTo(IncidentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
