package dev.unrepeat.document.foreign;

/// Where a heading ends and what it says begins: the colon of `Root cause: an expired certificate`.
final class Cut {
  private Cut() {}

  /// From where to where the first colon or dash between two parts stands; empty when none does.
  static int[] of(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      boolean spaced = text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
      boolean clock =
          Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
      if ((c == ':' && !clock)
          || c == '—'
          || ((c == '-' || c == '–' || c == '|' || c == '>' || c == '→') && spaced)) {
        return new int[] {i, i + 1};
      }
    }
    return new int[0];
  }
}
