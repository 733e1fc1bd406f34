package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The day that a summary or a field tells, for lines that tell none.
class SummaryDayTest {
  private static final String BELOW =
      """

      ## Timeline (UTC)

      - 14:02 alert fires
      - 14:40 rolled back
      """;

  private static String read(String above) {
    return Fixture.events(Fixture.reading("a.md", "# Checkout was slow\n\n" + above + BELOW))
        .getFirst()
        .replaceFirst("^\\d+ ", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Summary\n\nOn 14 October 2026, the checkout was slow.\n",
        "## Resumen\n\nEl 14/10/2026 la tienda sufrió una degradación.\n",
        "## Resumo\n\nEm 14/10/2026, a loja ficou lenta.\n",
        "| Field | Value |\n|---|---|\n| Detection time | 2026-10-14 14:02 UTC |\n",
        "## 개요\n\n| 항목 | 내용 |\n|---|---|\n| 발생 일시 | 2026-10-14 14:02 UTC |\n",
        "**Fecha:** 2026-10-14 · **Clúster:** uno\n",
        "- **発生日時**: 2026-10-14 13:58 – 14:45 (UTC)\n",
        "## Fecha: 2026-10-14 | Severidad: SEV-1\n",
        "### Duration:\n\nOctober 14, 2026, 2:02 PM - 2:40 PM (UTC)\n"
      })
  void theOnlyDayOfADocumentIsThatOfItsTimes(String above) {
    assertThat(read(above)).isEqualTo("2026-10-14T14:02:00Z alert fires");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Summary\n\nOn 14 October 2026 we released the client; the next day carts were slow.\n",
        "## Summary\n\nOn 14 October 2026 the client was deployed.\n",
        "## Summary\n\nOn 14 October 2026 carts were slow.\n\nReviewed on 16 October 2026.\n",
        "## Summary\n\nCarts were slow, as seen on 14 October 2026 and again on Oct 15.\n",
        "Published: 14 October 2026\n",
        "Posted on 14 October 2026 at 14:02 UTC\n"
      })
  void aDayThatMayBeAnotherIsAskedFor(String above) {
    assertThat(read(above)).isEqualTo("? DATE alert fires");
  }

  @Test
  void aRunOverMidnightIsAskedFor() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # Checkout was slow

            ## Summary

            On 14 October 2026, the checkout was slow.

            ## Timeline (UTC)

            - 23:50 alert fires
            - 00:20 rolled back
            """);

    assertThat(Fixture.events(read))
        .containsExactly("9 ? DATE alert fires", "10 ? DATE rolled back");
  }

  @Test
  void aTitleOfTwoDaysGivesNone() {
    ForeignReading read = Fixture.reading("a.md", "# Demora na loja (13→14/10/2026)\n" + BELOW);

    assertThat(Fixture.events(read)).first().isEqualTo("5 ? DATE alert fires");
  }

  @Test
  void aSentenceGivesItsDayToATimelineInAFence() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # Checkout was slow

            ## Summary

            2026-10-14 14:02 UTC, carts time out.

            ## Timeline

            ```
            14:02 UTC  alert fires
            14:40 UTC  rolled back
            ```
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "10 2026-10-14T14:02:00Z alert fires", "11 2026-10-14T14:40:00Z rolled back");
  }

  @Test
  void aTableMayHaveItsTimesLast() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # Checkout was slow on 14 October 2026

            ## Time to recover

            | Moment | Time (UTC) |
            |---|---|
            | Release is pushed | 14:02:17 |
            | Release is stopped | 14:03:07 |
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "7 2026-10-14T14:02:17Z Release is pushed",
            "8 2026-10-14T14:03:07Z Release is stopped");
  }
}
