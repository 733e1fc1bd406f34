package dev.unrepeat.model;

/// The name of an incident as people say it, for example `INC-2026-042`; an imported one is kept as
/// it was.
public record IncidentId(String value) implements Comparable<IncidentId> {
  public IncidentId {
    Refused.unless(
        value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}"),
        "\""
            + value
            + "\" is not an incident id: letters, digits, dots, dashes and underscores, at most 64.");
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
