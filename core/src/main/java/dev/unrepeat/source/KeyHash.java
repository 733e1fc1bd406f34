package dev.unrepeat.source;

/// A source's key as 128 bits: worked out in one pass, then looked up in every table that may hold
/// it. So wide that two different keys never meet; kept nowhere from one run to the next.
public record KeyHash(long high, long low) {
  private static final long ONE = 0xFF51AFD7ED558CCDL;
  private static final long OTHER = 0xC4CEB9FE1A85EC53L;

  private static final KeyHash BEGIN = new KeyHash(0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL);

  public static KeyHash of(String source, String key) {
    return BEGIN.and(source).and(key);
  }

  /// For a key that is made of a number and a text.
  public static KeyHash of(long number, String text) {
    return new KeyHash(mixed(BEGIN.high ^ number), mixed(BEGIN.low ^ number)).and(text);
  }

  /// Four characters at a time: one by one took four times as long, and it is done for each line.
  private KeyHash and(String text) {
    long one = high;
    long other = low;
    int length = text.length();
    int at = 0;
    for (; at + 4 <= length; at += 4) {
      long four =
          text.charAt(at)
              | ((long) text.charAt(at + 1) << 16)
              | ((long) text.charAt(at + 2) << 32)
              | ((long) text.charAt(at + 3) << 48);
      one = folded(one ^ four, ONE);
      other = folded(other ^ four, OTHER);
    }
    long rest = length;
    for (; at < length; at++) {
      rest = (rest << 16) | text.charAt(at);
    }
    return new KeyHash(mixed(one ^ rest), mixed(other ^ rest));
  }

  /// Both halves of the product: of the lower one alone, a change of a highest bit is undone by the
  /// characters after it, whatever stood before.
  private static long folded(long value, long by) {
    return (value * by) ^ Math.unsignedMultiplyHigh(value, by);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 33)) * ONE;
    mixed = (mixed ^ (mixed >>> 33)) * OTHER;
    return mixed ^ (mixed >>> 33);
  }
}
