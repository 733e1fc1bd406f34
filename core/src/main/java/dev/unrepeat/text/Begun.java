package dev.unrepeat.text;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern of which each match begins with the same character, as a tag with `<`: it is tried
/// only where that stands, not at each character of a text.
public record Begun(char begin, Pattern pattern) {

  public static Begun by(char begin, String regex) {
    return new Begun(begin, Pattern.compile(regex));
  }

  public String removedFrom(String text) {
    return replacedIn(text, match -> "");
  }

  /// The text with each match replaced as it stands there; the matches are those that
  /// [Matcher#replaceAll] finds.
  public String replacedIn(String text, Function<MatchResult, String> instead) {
    int at = text.indexOf(begin);
    if (at < 0) {
      return text;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    StringBuilder replaced = new StringBuilder(text.length());
    int copied = 0;
    while (at >= 0) {
      int next = at + 1;
      if (matcher.region(at, text.length()).lookingAt()) {
        replaced.append(text, copied, at).append(instead.apply(matcher));
        copied = matcher.end();
        next = copied;
      }
      at = text.indexOf(begin, next);
    }
    return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
  }
}
