package dev.unrepeat.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A window in pieces, for systems whose answers have no pages.
final class Slices {
  private static final Duration PIECE = Duration.ofHours(1);
  private static final int MOST = 48;

  private Slices() {}

  /// Pieces of an hour, or as many as are at most made.
  static List<Window> of(Window window) {
    long whole = Duration.between(window.from(), window.until()).toMillis();
    int count = Math.clamp(Math.ceilDiv(whole, PIECE.toMillis()), 1, MOST);
    List<Window> pieces = new ArrayList<>();
    Instant from = window.from();
    for (int i = 1; i <= count; i++) {
      Instant until = i == count ? window.until() : window.from().plusMillis(whole * i / count);
      pieces.add(new Window(from, until));
      from = until;
    }
    return pieces;
  }

  /// As a step remembers it.
  static String write(Window piece) {
    return piece.from() + " " + piece.until();
  }

  static Window read(String written) {
    String[] sides = written.split(" ", 2);
    return new Window(Instant.parse(sides[0]), Instant.parse(sides[1]));
  }
}
