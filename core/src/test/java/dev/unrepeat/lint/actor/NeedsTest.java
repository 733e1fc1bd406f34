package dev.unrepeat.lint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.rules.blame.PhraseBooks;
import dev.unrepeat.walls.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeedsTest {
  private static final long SEED = 28;

  @Test
  void tellsWhatAnAlternativeNeedsBesidesAWord() {
    Pattern late = Pattern.compile("\\b(?:(?:restarted|merged) (?:\\w+ )?too late|restless)\\b");
    Needs needs = Needs.of(Needs.Branch.of(late), "restarted");
    assertThat(needs.mayBeIn(Words.of("They restarted it much too late").grams())).isTrue();
    assertThat(needs.mayBeIn(Words.of("They restarted it in time").grams())).isFalse();
    assertThat(Needs.of(Needs.Branch.of(late), "restless")).isEqualTo(Needs.NOTHING);
  }

  /// The law: where a pattern matches, the sentence holds what it needs. Over the pages of the
  /// rules, documents, and words of the patterns thrown together.
  @Test
  void hidesNoMatchOfAnyPattern() throws IOException {
    List<Pattern> patterns =
        Stream.concat(
                Reading.PATTERNS.stream(),
                PhraseBooks.all().stream().flatMap(book -> book.patterns().stream()))
            .toList();
    List<List<Needs.Branch>> branches = patterns.stream().map(Needs.Branch::of).toList();
    List<Words> sentences = sentences(patterns).stream().map(Words::of).toList();
    int matches = 0;
    for (int p = 0; p < patterns.size(); p++) {
      for (Words sentence : sentences) {
        for (Word word : sentence.all()) {
          if (Openers.over(patterns.get(p), sentence.lower())
              .region(word.from(), sentence.lower().length())
              .lookingAt()) {
            matches++;
            assertThat(Needs.of(branches.get(p), word.lower()).mayBeIn(sentence.grams()))
                .as("seed %d: %s in %s", SEED, patterns.get(p), sentence.text())
                .isTrue();
          }
        }
      }
    }
    assertThat(matches).isGreaterThan(1_000);
  }

  private static List<String> sentences(List<Pattern> patterns) throws IOException {
    List<String> all = new ArrayList<>();
    for (String folder : List.of("docs/rules", "core/src/test/corpus/unseen")) {
      try (Stream<Path> pages = Files.list(House.root().resolve(folder))) {
        for (Path page : pages.filter(one -> one.toString().endsWith(".md")).toList()) {
          all.addAll(Files.readAllLines(page));
        }
      }
    }
    Random random = new Random(SEED);
    for (Pattern pattern : patterns) {
      String[] words = pattern.pattern().split("[^a-z' -]+", -1);
      for (int i = 0; i < 30; i++) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 8; k++) {
          text.append(words[random.nextInt(words.length)].strip()).append(' ');
        }
        all.add(text.toString());
      }
    }
    return all;
  }
}
