package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Bullets behind numbered actions: details where the numbers go on below them.
class UnindentedTest {
  private static List<String> actions(String items) {
    return Fixture.reading("a.md", "# Checkout was down\n\n## Action items\n\n" + items)
        .actions()
        .stream()
        .map(action -> action.line() + " " + action.action().what().replace('\n', '/'))
        .toList();
  }

  @Test
  void bulletsBetweenNumbersAreDetailsAndSoAreThoseBehindTheLast() {
    assertThat(
            actions(
                """
                1. Alert on the pool of connections
                We plan to watch:

                - connections in use
                - time spent waiting

                2. Write a runbook for the pool

                - how to raise the limit
                """))
        .containsExactly(
            "5 Alert on the pool of connections We plan to watch:/- connections in use/- time spent waiting",
            "11 Write a runbook for the pool/- how to raise the limit");
  }

  @Test
  void bulletsBehindNumbersThatDoNotGoOnAreActions() {
    assertThat(
            actions(
                """
                1. Alert on the pool of connections
                2. Write a runbook for the pool

                - Raise the limit of the pool
                """))
        .containsExactly(
            "5 Alert on the pool of connections",
            "6 Write a runbook for the pool",
            "8 Raise the limit of the pool");
    assertThat(
            actions(
                """
                1. Alert on the pool of connections

                - Raise the limit of the pool

                1. Write a runbook for the pool
                """))
        .hasSize(3);
  }

  @Test
  void anItemWithALinkIsNoLeftoverOfATemplate() {
    assertThat(
            actions(
                """
                - Describe how to drain the pool ([issue](https://tracker.example/7))
                - Describe the follow-up work here
                """))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("5 Describe how to drain the pool");
  }
}
