package dev.unrepeat.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.writing.WordDiff;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValueChangeTest {
  private static final String EARLY = "14 Oct 2026 14:31:00 UTC, proposed, from E7";
  private static final String LATE = "14 Oct 2026 14:47:00 UTC, confirmed: the alert was late";

  @ParameterizedTest
  @EnumSource
  void showsOfAMilestoneWhatItWasAndWhatItIs(MilestoneKind kind) {
    assertThat(shown(kind.words(), EARLY, LATE)).isEqualTo("-" + EARLY + "- → +" + LATE + "+");
  }

  @ParameterizedTest
  @CsvSource({
    "severity,SEV2,SEV1",
    "A1 state,accepted by Ines,done by Ines",
    "E7 time,14 Oct 2026 14:31 UTC,14 Oct 2026 14:32 UTC",
    "reviewed on,2026-10-16,2026-10-17"
  })
  void showsValuesOfOtherThingsSoToo(String subject, String before, String after) {
    assertThat(shown(subject, before, after)).isEqualTo("-" + before + "- → +" + after + "+");
  }

  @Test
  void comparesSentencesAndListsWordByWord() {
    assertThat(shown("services", "checkout, search", "checkout, search, orders"))
        .contains("checkout, search")
        .doesNotContain("→");
    assertThat(shown("E7 text", "the pool ran dry", "the pool of checkout ran dry"))
        .startsWith("the pool ")
        .doesNotContain("→");
  }

  @Test
  void ofWhatIsNewThereIsNothingBefore() {
    assertThat(shown("detected", "", LATE)).isEqualTo("+" + LATE + "+");
  }

  private static String shown(String subject, String before, String after) {
    return ValueChange.of(subject, before, after).stream()
        .map(piece -> mark(piece.change()) + piece.text() + mark(piece.change()))
        .collect(Collectors.joining());
  }

  private static String mark(WordDiff.Change change) {
    return switch (change) {
      case SAME -> "";
      case GONE -> "-";
      case NEW -> "+";
    };
  }
}
