package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Zones that a document gives on a line of their own, or as the pair of winter and summer.
class ZoneLinesReadTest {
  private static final String TEXT =
      """
      # 2026-%s shop down

      ## Timeline %s

      %s

      09:02 the deploy begins

      09:14 orders fail
      """;

  private static String first(String day, String heading, String line) {
    return Fixture.events(Fixture.reading("a.md", TEXT.formatted(day, heading, line))).getFirst();
  }

  @Test
  void aLineThatIsAZoneSaysItOfAllTimes() {
    assertThat(first("10-14", "", "(UTC+9:30)")).startsWith("7 2026-10-13T23:32:00Z");
    assertThat(first("10-14", "", "*UTC*")).startsWith("7 2026-10-14T09:02:00Z");
    assertThat(first("10-14", "", "Europe/Berlin")).startsWith("7 2026-10-14T07:02:00Z");
  }

  @Test
  void aPairOfWinterAndSummerIsTheClockOfTheRegion() {
    assertThat(first("07-14", "(all times in CET/CEST)", "")).startsWith("7 2026-07-14T07:02:00Z");
    assertThat(first("01-14", "(all times in CET/CEST)", "")).startsWith("7 2026-01-14T08:02:00Z");
    assertThat(first("07-14", "(times in GMT/BST)", "")).startsWith("7 2026-07-14T08:02:00Z");
    assertThat(first("07-14", "(times in PST/PDT)", "")).startsWith("7 2026-07-14T16:02:00Z");
  }

  @Test
  void aPairOfTwoRegionsIsAsked() {
    assertThat(first("07-14", "(times in CET/PST)", "")).startsWith("7 ? ZONE");
  }

  @Test
  void aWordThatHoldsAZoneIsNoZone() {
    assertThat(first("10-14", "", "Eastern region is down")).startsWith("7 ? ZONE");
  }

  @Test
  void aClockMayBeAboutBehindADayWithoutItsYear() {
    String text =
        """
        # 2026 shop down

        ## Timeline (UTC)

        | Time | Event |
        |---|---|
        | 10-14 09:02 | the deploy begins |
        | 10-14 ~09:14 | orders fail |
        """;

    assertThat(Fixture.events(Fixture.reading("a.md", text)))
        .containsExactly(
            "7 2026-10-14T09:02:00Z the deploy begins", "8 2026-10-14T09:14:00Z orders fail");
  }
}
