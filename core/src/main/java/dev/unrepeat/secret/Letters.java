package dev.unrepeat.secret;

/// The alphabets that secrets are written in.
enum Letters {
  ALPHANUMERIC(""),
  WORD("_"),
  URL_SAFE("_-"),
  DOTTED("_-."),
  PATH("_-./"),
  BASE64("+/="),
  BEARER("_-.+/=~");

  private final boolean[] has = new boolean[128];

  Letters(String more) {
    for (char c = 0; c < 128; c++) {
      has[c] =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || more.indexOf(c) >= 0;
    }
  }

  boolean has(char c) {
    return c < 128 && has[c];
  }

  /// The end of the run of these letters that begins at `from`.
  int end(String text, int from) {
    int at = from;
    while (at < text.length() && has(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Whether the part holds both a digit and a letter, as words and numbers do not.
  static boolean mixes(String text, int from, int to) {
    boolean digit = false;
    boolean letter = false;
    for (int i = from; i < to; i++) {
      digit |= Character.isDigit(text.charAt(i));
      letter |= Character.isLetter(text.charAt(i));
    }
    return digit && letter;
  }
}
