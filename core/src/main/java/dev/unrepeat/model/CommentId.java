package dev.unrepeat.model;

/// The number of a comment on one postmortem, written `C3`.
public record CommentId(int number) {
  public CommentId {
    Refused.unless(number > 0, "C numbers start at 1; " + number + " names no comment.");
  }

  /// Reads `C3`; refuses anything else.
  public static CommentId parse(String text) {
    Refused.unless(
        text.matches("C[1-9][0-9]{0,8}"),
        "\"" + text + "\" names no comment; write it as C1, C2 …");
    return new CommentId(Integer.parseInt(text.substring(1)));
  }

  @Override
  public String toString() {
    return "C" + number;
  }
}
