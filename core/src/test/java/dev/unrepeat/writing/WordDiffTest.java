package dev.unrepeat.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.writing.WordDiff.Change;
import dev.unrepeat.writing.WordDiff.Stretch;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  @Test
  void marksTheWordsThatChanged() {
    assertThat(WordDiff.between("It took 45 minutes.", "It took 56 minutes."))
        .containsExactly(
            new Stretch(Change.SAME, "It took "),
            new Stretch(Change.GONE, "45"),
            new Stretch(Change.NEW, "56"),
            new Stretch(Change.SAME, " minutes."));
  }

  @Test
  void readsWordsThatChangedSideBySideAsOne() {
    assertThat(WordDiff.between("by the on-call engineer", "by two people there"))
        .extracting(Stretch::change)
        .containsExactly(Change.SAME, Change.GONE, Change.NEW);
  }

  @Test
  void joinsToBothTexts() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      String before = text(random);
      String after = text(random);
      List<Stretch> found = WordDiff.between(before, after);
      assertThat(joined(found, Change.NEW)).as("seed " + seed).isEqualTo(before);
      assertThat(joined(found, Change.GONE)).isEqualTo(after);
    }
  }

  @Test
  void staysQuickForTextsThatHaveNothingInCommon() {
    String before = "alpha beta ".repeat(20_000);
    String after = "gamma delta ".repeat(20_000);
    assertThat(joined(WordDiff.between(before, after), Change.GONE)).isEqualTo(after);
  }

  private static String joined(List<Stretch> found, Change without) {
    return found.stream()
        .filter(stretch -> stretch.change() != without)
        .map(Stretch::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append(List.of("a", "bb", " ", "\n", ", ", "-", "é", " c ").get(random.nextInt(8)));
    }
    return text.toString();
  }
}
