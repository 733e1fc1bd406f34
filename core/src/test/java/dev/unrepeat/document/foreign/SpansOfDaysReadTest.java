package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A date of several days does not say of which one a time is.
class SpansOfDaysReadTest {
  private static final String TEXT =
      """
      # Hosts unreachable

      Date: %s

      ## Timeline (UTC)

      23:05 the link goes down

      00:30 the link is back
      """;

  private static String first(String date) {
    return Fixture.events(Fixture.reading("a.md", TEXT.formatted(date))).getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "August 7 - August 8, 2026",
        "August 7-8, 2026",
        "7th to 8th August 2026",
        "7.–8. August 2026",
        "2026-08-07 and 2026-08-08"
      })
  void theLastOfThemIsNotTaken(String date) {
    assertThat(first(date)).doesNotContain("2026-08-08T23");
  }

  @ParameterizedTest
  @ValueSource(strings = {"August 8, 2026", "Saturday, 8 August 2026", "Day 1 – 8 August 2026"})
  void oneDayIs(String date) {
    assertThat(first(date)).startsWith("7 2026-08-08T23:05:00Z");
  }
}
