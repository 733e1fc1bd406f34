package dev.unrepeat.model;

/// The number of an action item within its postmortem, written `A3`.
public record ActionItemId(int number) implements Comparable<ActionItemId> {
  public ActionItemId {
    Refused.unless(number > 0, "A numbers start at 1; " + number + " names no action item.");
  }

  /// Reads `A3`; refuses anything else.
  public static ActionItemId parse(String text) {
    Refused.unless(
        text.matches("A[1-9][0-9]{0,8}"),
        "\"" + text + "\" names no action item; write it as A1, A2 …");
    return new ActionItemId(Integer.parseInt(text.substring(1)));
  }

  @Override
  public int compareTo(ActionItemId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "A" + number;
  }
}
