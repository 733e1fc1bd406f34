package dev.unrepeat.lint.actor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Knows which of some patterns a word can begin. The pattern itself is asked, once for each word:
/// a failed match that did not read past the word cannot succeed on what follows. So no list of
/// trigger words has to be kept in step with the patterns.
final class Openers {
  private static final int MOST = 20_000;
  private static final int LONGEST = 40;

  private final List<Pattern> patterns;
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  Openers(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /// The patterns that may match where this word begins, as indices.
  int[] of(String word) {
    int[] found = known.get(word);
    if (found == null) {
      found = ask(word);
      if (known.size() < MOST && word.length() <= LONGEST) {
        known.put(word, found);
      }
    }
    return found;
  }

  private int[] ask(String word) {
    String text = word + " ";
    return IntStream.range(0, patterns.size())
        .filter(i -> {
          Matcher matcher = patterns.get(i).matcher(text);
          return matcher.lookingAt() || matcher.hitEnd();
        })
        .toArray();
  }

  /// A matcher whose regions see what stands around them.
  static Matcher over(Pattern pattern, String text) {
    return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
  }
}
