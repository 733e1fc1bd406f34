package dev.unrepeat.model;

/// The number of a piece of evidence within its postmortem, written `V3`.
public record EvidenceId(int number) implements Comparable<EvidenceId> {
  public EvidenceId {
    Refused.unless(number > 0, "V numbers start at 1; " + number + " names no evidence.");
  }

  /// Reads `V3`; refuses anything else.
  public static EvidenceId parse(String text) {
    Refused.unless(
        text.matches("V[1-9][0-9]{0,8}"),
        "\"" + text + "\" names no evidence; write it as V1, V2 …");
    return new EvidenceId(Integer.parseInt(text.substring(1)));
  }

  @Override
  public int compareTo(EvidenceId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "V" + number;
  }
}
