package dev.unrepeat.model;

/// The number of a lesson within its postmortem, written `L3`.
public record LessonId(int number) implements Comparable<LessonId> {
  public LessonId {
    Refused.unless(number > 0, "L numbers start at 1; " + number + " names no lesson.");
  }

  /// Reads `L3`; refuses anything else.
  public static LessonId parse(String text) {
    Refused.unless(
        text.matches("L[1-9][0-9]{0,8}"), "\"" + text + "\" names no lesson; write it as L1, L2 …");
    return new LessonId(Integer.parseInt(text.substring(1)));
  }

  @Override
  public int compareTo(LessonId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "L" + number;
  }
}
