package dev.unrepeat.lint.style;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that should not be there.
///
/// @param exceptions what may be there all the same
/// @param instead what the rule puts in their place without asking
record Existence(Pattern tokens, Optional<Pattern> exceptions, Optional<String> instead)
    implements Check {
  @Override
  public void look(List<Passage> passages, Hits hits) {
    for (Passage passage : passages) {
      Matcher found = tokens.matcher(new CountedText(passage.text()));
      while (found.find()) {
        String word = found.group();
        if (word.isEmpty() || excepted(exceptions, word)) {
          continue;
        }
        if (instead.isPresent()) {
          hits.replace(passage, found.start(), found.end(), instead.get(), true, word);
        } else {
          hits.add(passage, found.start(), found.end(), word);
        }
      }
    }
  }

  static boolean excepted(Optional<Pattern> exceptions, String word) {
    return exceptions.isPresent()
        && exceptions.get().matcher(new CountedText(word.strip())).matches();
  }
}
