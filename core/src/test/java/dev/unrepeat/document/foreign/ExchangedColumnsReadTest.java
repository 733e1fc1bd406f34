package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Action tables whose headers mislead, and boxes within boxes.
class ExchangedColumnsReadTest {
  private static List<String> read(String actions) {
    return Fixture.reading("a.md", "# Checkout was slow\n\n" + actions).actions().stream()
        .map(a -> a.line() + " " + a.action().what() + " / " + a.action().owner().print())
        .toList();
  }

  @Test
  void whatIsToBeDoneStandsWhereTheSentencesAre() {
    assertThat(
            read(
                """
                ## Action items

                | Owner | Action | Due |
                |---|---|---|
                | Add a retry to the client that survives restarts | Ravi | 2026-11-02 |
                | Document how to fail over by hand | Marta | 2026-11-03 |
                """))
        .containsExactly(
            "7 Add a retry to the client that survives restarts / Ravi",
            "8 Document how to fail over by hand / Marta");
  }

  @Test
  void aBoxThatHoldsBoxesAndSaysNothingToDoIsAGroup() {
    assertThat(
            read(
                """
                **Follow-up actions:**

                - [ ] Monitoring
                  - [ ] Add an alarm for the depth of the queue
                  - [x] Raise the limit of the pool
                - [ ] Write the runbook
                  - [ ] Ask the team of the shop
                """))
        .hasSize(3)
        .element(0)
        .isEqualTo("6 Add an alarm for the depth of the queue / ");
  }

  @Test
  void columnsOfOtherTonguesAreKnown() {
    assertThat(
            read(
                """
                ## Acciones correctivas

                | Acción | Responsable | Estado |
                |---|---|---|
                | Añadir una alarma | Inés | Planeado |
                """))
        .containsExactly("7 Añadir una alarma / Inés");
  }
}
