package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Headings of a timeline that name a day and no time of day.
class LoneDayTest {
  private static final String TIMELINE =
      """
      # Builds failed

      ## Timeline

      All times in PST

      """;

  @Test
  void aDayWithATextBelowItIsAnEntry() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            TIMELINE
                + """
                ### 2026-01-15

                Some builds fail.

                ### 2026-01-16

                - More builds fail, see https://example.com/issues/12
                """);

    assertThat(Fixture.headings(read)).contains("7 entry", "11 entry");
    assertThat(Fixture.events(read))
        .containsExactly(
            "7 2026-01-15T08:00:00Z Some builds fail.",
            "11 2026-01-16T08:00:00Z - More builds fail, see https://example.com/issues/12");
  }

  @Test
  void aDayWithTimesBelowItIsTheirDay() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            TIMELINE
                + """
                ### 2026-01-15

                We had a plan for this day.

                #### 10:00

                Builds fail.

                ### 2026-01-16

                - 11:00 more builds fail

                ### 2026-01-17
                """);

    assertThat(Fixture.headings(read)).contains("7 day", "15 day", "19 day");
    assertThat(Fixture.events(read))
        .containsExactly(
            "11 2026-01-15T18:00:00Z Builds fail.", "17 2026-01-16T19:00:00Z more builds fail");
  }

  @Test
  void theDayOfATimeThatCannotBeReadHoldsForTheLinesBelow() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            TIMELINE
                + """
                ### 2026-01-16

                Some builds fail.

                ### 2026-01-17 17:14 PM

                All builds fail.

                ### 18:57

                They pass again.
                """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "7 2026-01-16T08:00:00Z Some builds fail.",
            "11 ? TIME All builds fail.",
            "15 2026-01-18T02:57:00Z They pass again.");
  }
}
