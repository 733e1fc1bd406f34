package dev.unrepeat.lint.style;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what needs something else in the document, such as an abbreviation without its
/// explanation. The first group of each pattern is what is compared.
record Conditional(Pattern first, Pattern second, Optional<Pattern> exceptions) implements Check {
  @Override
  public void look(List<Passage> passages, Hits hits) {
    Set<String> explained = new HashSet<>();
    for (Passage passage : passages) {
      Matcher found = second.matcher(new CountedText(passage.text()));
      while (found.find()) {
        explained.add(word(found));
      }
    }
    for (Passage passage : passages) {
      Matcher found = first.matcher(new CountedText(passage.text()));
      while (found.find()) {
        String word = word(found);
        if (!explained.contains(word) && !Existence.excepted(exceptions, word)) {
          hits.add(passage, found.start(), found.end(), word);
        }
      }
    }
  }

  private static String word(Matcher found) {
    String group = found.groupCount() > 0 ? found.group(1) : null;
    return group == null ? found.group() : group;
  }
}
