package dev.unrepeat.api;

/// A refusal as RFC 9457 writes it.
///
/// @param type `about:blank`: the status says what kind it is
/// @param detail a sentence for the person behind the program
public record Problem(String type, String title, int status, String detail) {
  static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail);
  }
}
