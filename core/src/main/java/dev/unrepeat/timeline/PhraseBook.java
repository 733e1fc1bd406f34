package dev.unrepeat.timeline;

import dev.unrepeat.text.Letters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Many patterns of words, looked for at once. Each is tried only in texts that have the letters it
/// needs, and there only where it can begin; nearly always that leaves none to try.
final class PhraseBook {
  private final Pattern[] patterns;
  private final LetterIndex letters;
  private final Openings openings;

  /// @param patterns all of them without regard to the case of letters
  PhraseBook(List<Pattern> patterns) {
    this.patterns = patterns.toArray(Pattern[]::new);
    this.letters =
        new LetterIndex(patterns.stream().map(pattern -> Letters.of(pattern.pattern())).toList());
    this.openings = new Openings(patterns);
  }

  /// The patterns that could match somewhere in the text; the others cannot.
  PatternSet couldMatch(char[] text) {
    return letters.couldMatch(text);
  }

  /// What can begin at this place of a text.
  Openings.Place opening(char[] text, int start) {
    return openings.at(text, start);
  }

  /// Tries patterns in a text, place after place; [#turn] tells it which.
  Matcher matcher(CharSequence text) {
    return patterns[0].matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /// Lets it try this pattern from now on, which is cheaper than a matcher for each.
  void turn(Matcher matcher, int pattern) {
    matcher.usePattern(patterns[pattern]);
  }

  /// The patterns that match somewhere in the text.
  PatternSet in(String text) {
    char[] read = text.toCharArray();
    PatternSet could = letters.couldMatch(read);
    PatternSet found = new PatternSet(patterns.length);
    if (could.isEmpty()) {
      return found;
    }
    Matcher matcher = matcher(text);
    for (int i = could.next(0); i >= 0; i = could.next(i + 1)) {
      turn(matcher, i);
      if (isIn(i, matcher, read)) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean isIn(int pattern, Matcher matcher, char[] read) {
    for (int start = 0; start < read.length; start++) {
      if (openings.at(read, start).allows(pattern)
          && matcher.region(start, read.length).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
