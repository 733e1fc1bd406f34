package dev.unrepeat.source.json;

/// How much of one record may still be built: the bytes that its objects and texts take, about.
final class Room {
  private static final int MOST = 64 << 20;
  private static final int OBJECT = 160;
  private static final int VALUE = 96;

  private int left = MOST;

  /// Makes room for an object or a list.
  void container() {
    left = Math.max(left - OBJECT, 0);
  }

  /// Makes room for a value of so many characters.
  void value(int length) {
    left = Math.max(left - VALUE - length, 0);
  }

  boolean isUsedUp() {
    return left == 0;
  }
}
