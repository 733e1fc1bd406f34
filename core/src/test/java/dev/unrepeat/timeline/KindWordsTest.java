package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The quick way to find phrases says the same as the plain one.
class KindWordsTest {
  private static final long SEED = 20261014;

  @Test
  void findsInMadeSentencesWhatThePlainWayFinds() {
    Sentences sentences = new Sentences(SEED);
    for (int i = 0; i < 6000; i++) {
      same(sentences.next());
    }
  }

  @Test
  void findsInEveryLineOfTheFixturesWhatThePlainWayFinds() throws IOException {
    assertThat(Sentences.ofFixtures()).hasSizeGreaterThan(1000).allSatisfy(KindWordsTest::same);
  }

  private static void same(String text) {
    assertThat(BareText.of(text)).as("seed %d", SEED).isEqualTo(PlainKindWords.plain(text));
    Map<Meaning, String> found = new TreeMap<>();
    KindWords.hits(text)
        .forEach((meaning, hit) ->
            found.put(
                meaning,
                "%04d %s"
                    .formatted(
                        hit.start(), BareText.of(text).substring(hit.start(), hit.end()).strip())));
    assertThat(found).as("seed %d, \"%s\"", SEED, text).isEqualTo(PlainKindWords.meanings(text));
  }
}
