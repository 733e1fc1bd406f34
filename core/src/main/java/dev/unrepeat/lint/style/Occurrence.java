package dev.unrepeat.lint.style;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds passages in which something stands too often or too seldom.
///
/// @param most how often it may stand there
/// @param least how often it must
record Occurrence(Pattern token, int most, int least) implements Check {
  @Override
  public void look(List<Passage> passages, Hits hits) {
    for (Passage passage : passages) {
      Matcher found = token.matcher(new CountedText(passage.text()));
      int count = 0;
      while (found.find()) {
        count++;
      }
      if (count > most || count < least) {
        hits.add(passage, 0, passage.text().length(), String.valueOf(count));
      }
    }
  }
}
