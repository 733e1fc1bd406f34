package dev.unrepeat.secret;

import java.util.Locale;
import java.util.Set;

/// Values that stand where a secret would, and are none: `***`, `${DB_PASSWORD}`, `<redacted>`,
/// `null`.
final class Placeholders {
  private static final Set<String> WORDS =
      Set.of(
          "null",
          "none",
          "nil",
          "true",
          "false",
          "yes",
          "no",
          "undefined",
          "redacted",
          "masked",
          "hidden",
          "secret",
          "password",
          "token",
          "changeme",
          "example",
          "required",
          "expired",
          "invalid",
          "missing",
          "empty",
          "rejected",
          "revoked",
          "rotated",
          "wrong",
          "unknown",
          "bearer",
          "basic",
          "string",
          "refresh",
          "optional");

  private Placeholders() {}

  static boolean is(String text, int from, int to) {
    char first = text.charAt(from);
    if (first == '['
        || first == '<'
        || first == '{'
        || first == '$'
        || first == '%'
        || first == '('
        || first == '…') {
      return true;
    }
    int mask = text.indexOf("…[masked", from);
    if (mask >= 0 && mask < to) {
      return true;
    }
    boolean letters = false;
    for (int i = from; i < to; i++) {
      letters |=
          text.charAt(i) != '*'
              && text.charAt(i) != 'x'
              && text.charAt(i) != 'X'
              && text.charAt(i) != '.';
    }
    return !letters || WORDS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }
}
