package dev.unrepeat.timeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What opens a message that somebody is to do something, as in `Action: Tom adds an alert`.
public final class Promise {
  private static final Pattern OPENS =
      Pattern.compile(
          "[\\W_]{0,6}(?:action(?: items?| points?)?|to-?do|follow-?up)s?(?: ?#?\\d{1,3})?"
              + "[*_`]{0,3} ?(?::|[—–-] )[*_`]{0,3} ?(?=[@\\w])",
          Pattern.CASE_INSENSITIVE);

  private Promise() {}

  static boolean isIn(String text) {
    return may(text) && OPENS.matcher(text).lookingAt();
  }

  /// What is to be done, without what opens it.
  public static Optional<String> in(String text) {
    if (!may(text)) {
      return Optional.empty();
    }
    Matcher opens = OPENS.matcher(text);
    return opens.lookingAt() ? Optional.of(text.substring(opens.end())) : Optional.empty();
  }

  /// The pattern is tried only where its first letter stands.
  private static boolean may(String text) {
    for (int i = 0; i < text.length() && i <= 6; i++) {
      char c = text.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        return "atfATF".indexOf(c) >= 0;
      }
    }
    return false;
  }
}
