package dev.unrepeat.lint.style;

/// A text that counts how often its characters are read and ends a pattern that reads too often:
/// patterns come from outside, and some go back and forth without an end.
final class CountedText implements CharSequence {
  private static final long LEAST = 2_000_000;
  private static final long PER_CHARACTER = 5_000;
  private static final long MOST = 500_000_000;

  private final String text;
  private final int from;
  private final int to;
  private final long[] left;

  CountedText(String text) {
    this(text, 0, text.length(), new long[] {most(text.length())});
  }

  private CountedText(String text, int from, int to, long[] left) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.left = left;
  }

  private static long most(int length) {
    return Math.min(MOST, LEAST + PER_CHARACTER * length);
  }

  /// The pattern read more than any sensible one needs.
  static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Endless() {
      super("a pattern without an end", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--left[0] < 0) {
      throw new Endless();
    }
    return text.charAt(from + index);
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new CountedText(text, from + start, from + end, left);
  }

  @Override
  public String toString() {
    return text.substring(from, to);
  }
}
