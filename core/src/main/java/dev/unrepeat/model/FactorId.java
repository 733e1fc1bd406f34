package dev.unrepeat.model;

/// The number of a contributing factor within its postmortem, written `F3`.
public record FactorId(int number) implements Comparable<FactorId> {
  public FactorId {
    Refused.unless(number > 0, "F numbers start at 1; " + number + " names no factor.");
  }

  /// Reads `F3`; refuses anything else.
  public static FactorId parse(String text) {
    Refused.unless(
        text.matches("F[1-9][0-9]{0,8}"), "\"" + text + "\" names no factor; write it as F1, F2 …");
    return new FactorId(Integer.parseInt(text.substring(1)));
  }

  @Override
  public int compareTo(FactorId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "F" + number;
  }
}
