package dev.unrepeat.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What says in a message that somebody is to do something, as `Action: Tom adds an alert` at its
/// beginning, or behind a sentence or on a line of its own: `resolved. ACTION: Tom adds an alert`.
public final class Promise {
  private static final String WORDS = "(?:action(?: items?| points?)?|to-?do|follow-?up)s?";
  private static final String REST =
      "(?: ?#?\\d{1,3})?[*_`]{0,3} ?(?::|[—–-] )[*_`]{0,3} ?(?=[@\\w])";
  private static final Pattern OPENS =
      Pattern.compile("[\\W_]{0,6}" + WORDS + REST, Pattern.CASE_INSENSITIVE);

  /// Within a message it begins with a capital: `state: up. action: none` is what a program prints.
  private static final Pattern WITHIN =
      Pattern.compile("(?<=[.!?;)…]|\\n) ?[*_`•-]{0,3} ?(?=[ATF])(?i:" + WORDS + REST + ")");

  private Promise() {}

  static boolean isIn(String text) {
    return !in(text).isEmpty();
  }

  /// What is to be done, one text for each promise, without what opens it.
  public static List<String> in(String text) {
    List<String> all = new ArrayList<>();
    Matcher opens = OPENS.matcher(text);
    int from = may(text) && opens.lookingAt() ? opens.end() : -1;
    Matcher within = WITHIN.matcher(text);
    while (within.find(Math.max(from, 0))) {
      if (from >= 0) {
        all.add(text.substring(from, within.start()).strip());
      }
      from = within.end();
    }
    if (from >= 0) {
      all.add(text.substring(from).strip());
    }
    return all;
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
