package dev.unrepeat.text;

/// The runs of three letters that a text holds, to be asked quickly whether it can hold some longer
/// run. It may say yes where the text does not, and never no where it does.
public final class Grams {
  /// Runs of fewer letters cannot be asked for.
  public static final int LENGTH = 3;

  /// Places of a set, as a power of two: a sentence fills the twentieth part of it.
  private static final int POWER = 11;

  private final long[] bits = new long[1 << (POWER - 6)];

  private Grams() {}

  public static Grams of(String text) {
    Grams grams = new Grams();
    for (int end = LENGTH; end <= text.length(); end++) {
      int place = place(text, end);
      grams.bits[place >>> 6] |= 1L << place;
    }
    return grams;
  }

  /// The places of a run of letters, to be asked for with [#mayHold(int[])].
  public static int[] places(String letters) {
    int[] places = new int[Math.max(0, letters.length() - LENGTH + 1)];
    for (int i = 0; i < places.length; i++) {
      places[i] = place(letters, i + LENGTH);
    }
    return places;
  }

  private static int place(String text, int end) {
    int three = (text.charAt(end - 3) * 31 + text.charAt(end - 2)) * 31 + text.charAt(end - 1);
    return (three * 0x9E3779B1) >>> (Integer.SIZE - POWER);
  }

  /// Whether the text can hold the letters with these places.
  public boolean mayHold(int[] places) {
    for (int place : places) {
      if ((bits[place >>> 6] & 1L << place) == 0) {
        return false;
      }
    }
    return true;
  }
}
