package dev.unrepeat.cli;

/// Colours and weights of the terminal, or nothing where it shows none; no meaning hangs on a
/// colour alone.
enum Style {
  BOLD("1"),
  FAINT("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on(boolean colours, String text) {
    return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
