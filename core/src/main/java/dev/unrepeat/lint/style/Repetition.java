package dev.unrepeat.lint.style;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that stand twice in a row.
///
/// @param words whether only words count, and no marks
record Repetition(Pattern tokens, boolean ignoreCase, boolean words) implements Check {
  @Override
  public void look(List<Passage> passages, Hits hits) {
    for (Passage passage : passages) {
      Matcher found = tokens.matcher(new CountedText(passage.text()));
      String before = "";
      int from = 0;
      int end = 0;
      while (found.find()) {
        String word = ignoreCase ? found.group().toLowerCase(Locale.ROOT) : found.group();
        boolean counts = !words || word.codePoints().allMatch(Character::isLetter);
        if (counts
            && word.equals(before)
            && passage.text().substring(end, found.start()).isBlank()) {
          hits.add(passage, from, found.end(), found.group());
        }
        before = counts ? word : "";
        from = found.start();
        end = found.end();
      }
    }
  }
}
