package dev.unrepeat.tool;

import dev.unrepeat.model.Refused;
import java.util.Optional;

/// A stretch of a long text, and how to ask for the next.
///
/// @param characters of all of it
/// @param next the number to send as `from`; left out at the end
public record Piece(String text, int from, int characters, Optional<Integer> next) {
  private static final int MOST = 40_000;

  /// @param from as the piece before gave it; 0 for the beginning
  public static Piece of(String whole, int from) {
    Refused.unless(
        from <= whole.length(),
        "\"from\" is behind the end: the text has %,d characters.".formatted(whole.length()));
    int end = Clipped.end(whole, from, MOST);
    return new Piece(
        whole.substring(from, end),
        from,
        whole.length(),
        end < whole.length() ? Optional.of(end) : Optional.empty());
  }

  /// What to do for the rest; empty at the end.
  public Optional<String> rest() {
    return next.map(
        at -> "%,d characters follow. Ask again with \"from\" %d.".formatted(characters - at, at));
  }
}
