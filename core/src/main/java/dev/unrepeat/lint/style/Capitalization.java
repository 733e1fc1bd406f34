package dev.unrepeat.lint.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds passages, mostly headings, that are not capitalised as they should be.
///
/// @param match `$title`, `$sentence`, `$lower`, `$upper`, or a pattern the passage must fit
/// @param indicators marks after which a sentence begins again
record Capitalization(
    String match, Optional<Pattern> pattern, Optional<Pattern> exceptions, List<String> indicators)
    implements Check {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’_-]*");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "nor", "of",
          "on", "or", "over", "per", "so", "than", "the", "to", "up", "via", "vs", "with", "yet");

  @Override
  public void look(List<Passage> passages, Hits hits) {
    for (Passage passage : passages) {
      if (!fits(passage.text())) {
        hits.add(passage, 0, passage.text().length(), passage.text());
      }
    }
  }

  private record Word(String text, boolean begins, boolean last) {}

  private boolean fits(String text) {
    if (pattern.isPresent()) {
      return pattern.get().matcher(new CountedText(text)).find();
    }
    List<Word> words = words(text);
    return words.stream().allMatch(word -> word.text().isEmpty() || fits(word));
  }

  private List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    boolean begins = true;
    int end = 0;
    while (word.find()) {
      String between = text.substring(end, word.start()).strip();
      begins |= !words.isEmpty() && indicators.stream().anyMatch(between::endsWith);
      boolean spared = Existence.excepted(exceptions, word.group());
      boolean last = !WORD.matcher(text).find(word.end());
      words.add(new Word(spared ? "" : word.group(), begins, last));
      begins = false;
      end = word.end();
    }
    return words;
  }

  private boolean fits(Word word) {
    String text = word.text();
    int first = text.codePointAt(0);
    return switch (match) {
      case "$lower" -> text.equals(text.toLowerCase(Locale.ROOT));
      case "$upper" -> text.equals(text.toUpperCase(Locale.ROOT));
      case "$title" ->
          !Character.isLowerCase(first)
              || (!word.begins() && !word.last() && SMALL.contains(text.toLowerCase(Locale.ROOT)));
      default -> word.begins() ? !Character.isLowerCase(first) : !isCapitalised(text);
    };
  }

  /// A capital and small letters behind it; `HTTP` and `iPhone` are names.
  private static boolean isCapitalised(String text) {
    return text.length() > 1
        && Character.isUpperCase(text.codePointAt(0))
        && text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT));
  }
}
