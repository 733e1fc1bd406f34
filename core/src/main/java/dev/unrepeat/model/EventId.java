package dev.unrepeat.model;

/// The number of a timeline event within its postmortem, written `E3`.
public record EventId(int number) implements Comparable<EventId> {
  public EventId {
    if (number <= 0) {
      throw new Refused(
          Refused.Reason.INVALID, "E numbers start at 1; " + number + " names no event.");
    }
  }

  /// Reads `E3`; refuses anything else.
  public static EventId parse(String text) {
    Refused.unless(
        text.matches("E[1-9][0-9]{0,8}"), "\"" + text + "\" names no event; write it as E1, E2 …");
    return new EventId(Integer.parseInt(text.substring(1)));
  }

  @Override
  public int compareTo(EventId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "E" + number;
  }
}
