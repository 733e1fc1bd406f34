package dev.unrepeat.secret;

/// A secret from `start` to `end` of a text, and what stands in its place.
record Hit(int start, int end, String instead, String kind) {
  /// No secret.
  static final Hit NOTHING = new Hit(0, 0, "", "");

  boolean found() {
    return end > 0;
  }

  static Hit of(int start, int end, String begin, String kind) {
    return new Hit(start, end, begin + "…[masked " + kind + "]", kind);
  }
}
