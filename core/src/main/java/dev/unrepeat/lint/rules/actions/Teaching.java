package dev.unrepeat.lint.rules.actions;

import java.util.regex.Pattern;

/// Orders to teach, of which one cannot see when enough was taught: "organise a training".
final class Teaching {
  private Teaching() {}

  private static final Pattern TAUGHT =
      Pattern.compile(
          "(?:organi[sz]e|hold|schedule|plan|arrange|give|run|provide|offer|do|conduct|set ?up|prepare|book)(?:ing)?"
              + " (?:an? |some |the |our |more |regular |additional |internal |mandatory )*(?:[\\w-]+"
              + " ){0,3}?(?:trainings?"
              + "|workshops?|courses?|(?:training|information|awareness|knowledge[- ]sharing|learning)"
              + " sessions?|brown[- ]?bags?|lunch and learns?|lessons|coaching|game ?days?|fire drills?)(?: .*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern DATED = Pattern.compile("\\d");

  static boolean in(String text) {
    return TAUGHT.matcher(text).matches() && !DATED.matcher(text).find();
  }
}
