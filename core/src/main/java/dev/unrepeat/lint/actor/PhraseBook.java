package dev.unrepeat.lint.actor;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Phrases that are looked for together, each tried only at words that can begin it.
public final class PhraseBook {
  private final List<Phrase> phrases;
  private final Openers openers;

  private PhraseBook(List<Phrase> phrases) {
    this.phrases = List.copyOf(phrases);
    this.openers = new Openers(patterns());
  }

  public static PhraseBook of(List<Phrase> phrases) {
    return new PhraseBook(phrases);
  }

  public static PhraseBook of(String regex) {
    return new PhraseBook(List.of(Phrase.of(regex)));
  }

  public List<Pattern> patterns() {
    return phrases.stream().map(Phrase::pattern).toList();
  }

  /// Hands over each place, from left to right; places do not overlap.
  void each(Words words, Consumer<Matcher> sink) {
    int free = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.from() < free) {
        continue;
      }
      for (Opening opening : openers.of(words, i)) {
        Phrase phrase = phrases.get(opening.pattern());
        if (!opening.mayMatch(words) || !phrase.open(words.lower())) {
          continue;
        }
        Matcher matcher = Openers.over(phrase.pattern(), words.lower());
        matcher.region(word.from(), words.lower().length());
        if (matcher.lookingAt() && matcher.end() > free) {
          free = matcher.end();
          sink.accept(matcher);
        }
      }
    }
  }
}
