package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Names in brackets behind actions, of which no list of names has all.
class BracketedOwnersReadTest {
  private static String owners(String text) {
    return String.join(
        " ",
        Fixture.reading("a.md", "## Action items\n\n" + text).actions().stream()
            .map(action -> action.action().owner().print())
            .toList());
  }

  @Test
  void mostOfThemAreNamesAndSoAreAll() {
    assertThat(
            owners(
                """
                - Describe the logs better (agree on a frame) (Hazal)
                - Handle requests of others (Scott)
                - Test whether it holds (Nathan)
                - Write a playbook (Aisha)
                """))
        .isEqualTo("Hazal Scott Nathan Aisha");
  }

  @Test
  void placesInBracketsAreNone() {
    assertThat(
            owners(
                    """
                    - Update the agents (Windows)
                    - Update the proxies (Edge)
                    - Update the hosts (Backend)
                    """)
                .strip())
        .doesNotContain("Windows")
        .doesNotContain("Backend");
  }
}
