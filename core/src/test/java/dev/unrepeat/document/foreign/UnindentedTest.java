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

  @Test
  void aBoldLabelThatEndsAListHoldsWhatStandsBelowIt() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # 2026-10-14 - Checkout was down

            - **Key events**
              - Resolved 2026-10-14 14:40 UTC

            - **Impact**:

            No orders for half an hour.

            - **Context**:

            14:02 UTC – checkout answers 500

            14:31 UTC – the pool is raised

            - **Time to repair**: 38m

            - **Review actions**:

            1. Alert on the pool of connections
            2. Write a runbook for the pool

            Can we see it earlier?

            No, the alert came at once
            """);

    assertThat(read.actions()).extracting(ForeignReading.Action::line).containsExactly(20, 21);
    assertThat(Fixture.events(read))
        .contains(
            "12 2026-10-14T14:02:00Z checkout answers 500",
            "14 2026-10-14T14:31:00Z the pool is raised");
    assertThat(Fixture.headings(read))
        .contains("6 impact", "10 what-happened", "16 metrics", "18 action-items");
  }
}
