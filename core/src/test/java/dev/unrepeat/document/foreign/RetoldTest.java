package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a sentence that tells a moment in full says of the lines that tell it again.
class RetoldTest {
  private static final String DOCUMENT =
      """
      # Checkout was down

      ## Summary

      %s

      ## Timeline

      - %s checkout answers 500
      - %s the pool is raised
      """;

  private static String[] events(String summary, String first, String second) {
    return Fixture.events(Fixture.reading("a.md", DOCUMENT.formatted(summary, first, second)))
        .toArray(String[]::new);
  }

  @Test
  void aSentenceDatesTheLinesWhoseMomentItTells() {
    assertThat(
            events(
                "On 14 October 2026, between 14:02 and 14:40 UTC, checkout was down.",
                "14:02 UTC",
                "14:31 UTC"))
        .containsExactly(
            "9 2026-10-14T14:02:00Z checkout answers 500",
            "10 2026-10-14T14:31:00Z the pool is raised");
  }

  @Test
  void aSentenceThatTellsTwoLaterLinesDatesThemToo() {
    assertThat(
            events(
                "Between 14:05 and 14:31 UTC on 14 October 2026 checkout was down.",
                "14:05 UTC",
                "14:31 UTC"))
        .contains("9 2026-10-14T14:05:00Z checkout answers 500");
  }

  @Test
  void oneLaterLineMayAgreeByChance() {
    assertThat(events("On 12 October 2026 at 14:31 UTC we deployed.", "14:02 UTC", "14:31 UTC"))
        .containsExactly("9 ? DATE checkout answers 500", "10 ? DATE the pool is raised");
  }

  @Test
  void twoDaysAreNone() {
    assertThat(
            events(
                "On 14 October 2026 at 14:02 UTC it failed. On 15 October 2026 at 14:02 UTC again.",
                "14:02 UTC",
                "14:31 UTC"))
        .contains("9 ? DATE checkout answers 500");
  }

  @Test
  void whenTheTextWasPostedIsNotWhenItHappened() {
    assertThat(events("*Posted Oct 16, 2026 - 14:02 UTC*", "14:02 UTC", "14:31 UTC"))
        .contains("9 ? DATE checkout answers 500");
  }

  @Test
  void theZoneOfASentenceIsThatOfTheLinesItTells() {
    assertThat(
            events(
                "On October 14th, 2026 at approximately 14:05 UTC checkout failed.",
                "Oct 14th 14:02",
                "Oct 14th 14:31"))
        .containsExactly(
            "9 2026-10-14T14:02:00Z checkout answers 500",
            "10 2026-10-14T14:31:00Z the pool is raised");
  }

  @Test
  void anotherDayOrAnHourApartTellsNothingOfTheZone() {
    String asked = "9 ? ZONE checkout answers 500";

    assertThat(
            events(
                "On October 14th, 2026 at approximately 13:02 UTC checkout failed.",
                "Oct 14th 14:02",
                "Oct 14th 14:31"))
        .contains(asked);
    assertThat(
            events(
                "On October 13th, 2026 at 14:02 UTC checkout failed.",
                "Oct 14th 14:02",
                "Oct 14th 14:31"))
        .contains(asked);
    assertThat(
            events(
                "On October 14th, 2026 at 14:05 UTC checkout failed.",
                "Oct 14th 14:02",
                "Oct 14th 14:31"))
        .contains(asked);
  }
}
