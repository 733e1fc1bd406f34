package dev.unrepeat.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMergeTest {
  private static final String BASE =
      "Nobody could pay.\n\nThe pool of connections ran dry after the release.\n\nA rollback ended it.\n";

  @Test
  void keepsBothChangesOfDifferentLines() {
    assertThat(
            TextMerge.ofProse(
                BASE,
                BASE.replace("Nobody could pay.", "Nobody could pay for 56 minutes."),
                BASE.replace("A rollback", "Going back to v2.3.0")))
        .hasValue(
            "Nobody could pay for 56 minutes.\n\nThe pool of connections ran dry after the release.\n\nGoing back to v2.3.0 ended it.\n");
  }

  @Test
  void keepsBothChangesOfOneSentence() {
    assertThat(
            TextMerge.ofProse(
                "The pool ran dry after the release.",
                "The pool of orders-db ran dry after the release.",
                "The pool ran dry after the release of v2.3.1."))
        .hasValue("The pool of orders-db ran dry after the release of v2.3.1.");
  }

  @Test
  void hasNoMergeWhereBothChangedTheSameWord() {
    assertThat(TextMerge.ofProse("It took 45 minutes.", "It took 56 minutes.", "It took 1 hour."))
        .isEmpty();
    assertThat(TextMerge.ofProse("", "Nobody could pay.", "Payments failed.")).isEmpty();
  }

  @Test
  void takesTheSameChangeOnce() {
    assertThat(TextMerge.ofProse("45 minutes", "56 minutes", "56 minutes")).hasValue("56 minutes");
  }

  @Test
  void keepsWhatEitherSideAddedToAList() {
    assertThat(TextMerge.ofList("Ines", "Ines\nRavi", "Ines\nMarta"))
        .hasValueSatisfying(merged ->
            assertThat(merged.lines()).containsExactlyInAnyOrder("Ines", "Ravi", "Marta"));
    assertThat(TextMerge.ofList("Ines\nRavi", "Ravi", "Ines\nRavi\nMarta")).hasValue("Ravi\nMarta");
  }

  @Test
  void losesNoWordThatOneSideAlonePutIn() {
    long seed = 20_260_115;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      List<String> lines = lines(random);
      String base = text(lines);
      String mine = text(changed(random, lines, "mine" + round));
      String theirs = text(changed(random, lines, "theirs" + round));
      TextMerge.ofProse(base, mine, theirs)
          .ifPresent(merged -> {
            assertThat(merged.contains("mine"))
                .as("seed %d: %s | %s | %s -> %s", seed, base, mine, theirs, merged)
                .isEqualTo(mine.contains("mine"));
            assertThat(merged.contains("theirs")).isEqualTo(theirs.contains("theirs"));
          });
      assertThat(TextMerge.ofProse(base, mine, base)).hasValue(mine);
      assertThat(TextMerge.ofProse(base, base, theirs)).hasValue(theirs);
      // Whoever saves first, both orders say the same.
      assertThat(TextMerge.ofProse(base, theirs, mine))
          .isEqualTo(TextMerge.ofProse(base, mine, theirs));
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      lines.add("word".repeat(1 + random.nextInt(2)) + " and " + random.nextInt(3));
    }
    return lines;
  }

  private static List<String> changed(Random random, List<String> lines, String word) {
    List<String> changed = new ArrayList<>(lines);
    int at = random.nextInt(changed.size());
    switch (random.nextInt(3)) {
      case 0 -> changed.add(at, word);
      case 1 -> changed.set(at, changed.get(at) + " " + word);
      default -> changed.set(at, word + " " + changed.get(at));
    }
    return changed;
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }
}
