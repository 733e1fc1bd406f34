package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Action items that are paragraphs, and paragraphs among action items that are none.
class ParagraphActionsReadTest {
  @Test
  void anActionBelowItsLabelStandsOnItsOwnLine() {
    assertThat(
            actions(
                """
                # Pages were down

                - **Impact**: all users

                - **Review actions**:
                  We will test each new version before it is deployed.
                """))
        .containsExactly("6 We will test each new version before it is deployed.");
  }

  @Test
  void aGuessThatAsksIsNoAction() {
    assertThat(
            actions(
                """
                # Pages were down

                ## Action items

                ### Investigation

                The outage seemed to come from one node. Does this happen when nodes get old?

                ### Process

                - Tell more people of an outage
                """))
        .containsExactly("11 Tell more people of an outage");
    assertThat(actions("# Pages were down\n\n## Action items\n\nShould we alert on the pool?\n"))
        .containsExactly("5 Should we alert on the pool?");
  }

  private static List<String> actions(String text) {
    return Fixture.reading("a.md", text).actions().stream()
        .map(a -> a.line() + " " + a.action().what())
        .toList();
  }
}
