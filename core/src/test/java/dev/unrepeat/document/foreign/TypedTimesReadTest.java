package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Times in forms that people type in haste.
class TypedTimesReadTest {
  private static ForeignReading read(String name, String zone, String... lines) {
    return Fixture.reading(
        name,
        "# Checkout was slow on 14 October 2026\n\n## Timeline (%s)\n\n%s\n"
            .formatted(zone, String.join("\n", lines)));
  }

  @Test
  void readsWhatIsTyped() {
    assertThat(
            Fixture.events(
                read(
                    "a.md",
                    "CDT",
                    "- 10: 08 AM - alert fires",
                    "- 〜11:30 rolled back",
                    "- The next day, on 15 October 2026 at 09:00, all is well",
                    "- 16 de octubre de 2026 a las 10:15: cerrado")))
        .containsExactly(
            "5 2026-10-14T15:08:00Z alert fires",
            "6 2026-10-14T16:30:00Z rolled back",
            "7 2026-10-15T14:00:00Z all is well",
            "8 2026-10-16T15:15:00Z cerrado");
  }

  @Test
  void linesOfAPageThatBeginWithATimeAreLines() {
    ForeignReading read =
        Fixture.reading(
            "a.html",
            """
            <h1>Checkout was slow on 14 October 2026</h1>
            <h2>Timeline:</h2>
            1:00 PM UTC: Alert fires.
            1:05 PM UTC: On-call joins,
            who was asleep.
            1:10 PM UTC: Rolled back.
            <h2>Impact</h2>
            <p>Carts were slow until
            14:30 and then fast.</p>
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "3 2026-10-14T13:00:00Z Alert fires.",
            "4 2026-10-14T13:05:00Z On-call joins, who was asleep.",
            "6 2026-10-14T13:10:00Z Rolled back.");
  }
}
