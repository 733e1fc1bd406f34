package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseBookTest {
  private static final long SEED = 4711;

  @Test
  void findsThePatternsThatMatchSomewhere() {
    PhraseBook book = book("(?:errors?|fail\\w*)\\b", "\\bdisk full\\b", "5\\d\\ds?", "^closed");

    assertThat(numbers(book.in("Errors rise, 503s"))).containsExactly(0, 2);
    assertThat(numbers(book.in("closed: the disk full of terrors"))).containsExactly(0, 1, 3);
    assertThat(numbers(book.in("not closed, disk fuller"))).isEmpty();
    assertThat(numbers(book.in(""))).isEmpty();
  }

  @Test
  void triesAPatternThatNeedsNoLetters() {
    PhraseBook book = book("\\d{3}", "[a-z]+!");

    assertThat(numbers(book.in("it is 503"))).containsExactly(0);
    assertThat(numbers(book.in("down!"))).containsExactly(1);
  }

  @Test
  void findsRunsThatEndInEachOther() {
    PhraseBook book = book("fail", "failover", "over", "rover", "ailove");

    assertThat(numbers(book.in("FAILOVER"))).containsExactly(0, 1, 2, 4);
  }

  /// Neither the letters nor the openings may keep a pattern from a text that it matches.
  @Test
  void findsInMadeSentencesWhatEachPatternFindsAlone() {
    List<Pattern> patterns = PlainKindWords.PHRASES.stream().map(Phrase::pattern).toList();
    PhraseBook book = new PhraseBook(patterns);
    Sentences sentences = new Sentences(SEED);
    for (int i = 0; i < 1500; i++) {
      String text = sentences.next();
      List<Integer> alone =
          IntStream.range(0, patterns.size())
              .filter(pattern -> patterns.get(pattern).matcher(text).find())
              .boxed()
              .toList();
      assertThat(numbers(book.in(text))).as("seed %d, \"%s\"", SEED, text).isEqualTo(alone);
    }
  }

  private static PhraseBook book(String... patterns) {
    return new PhraseBook(
        Stream.of(patterns).map(p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE)).toList());
  }

  private static List<Integer> numbers(PatternSet set) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = set.next(0); i >= 0; i = set.next(i + 1)) {
      numbers.add(i);
    }
    return numbers;
  }
}
