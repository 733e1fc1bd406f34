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

  @Test
  void itemsBesideATableAreActionsWhereTheySayThatTheyAre() {
    assertThat(
            actions(
                """
                # Pages were down

                ## Action items

                | Action | Owner | Due |
                |---|---|---|
                | Alert on the depth of the queue | Tom Brandt | 2026-06-01 |

                The table is kept in the wiki:

                - sorted by their day
                - with one owner each

                - [ ] Write the runbook for restarts, due 2026-01-10
                - [x] Test the restore of the backup
                - Limit retries to three (Mara Keller, due 2026-03-02)
                """))
        .containsExactly(
            "7 Alert on the depth of the queue",
            "14 Write the runbook for restarts",
            "15 Test the restore of the backup",
            "16 Limit retries to three");
  }

  @Test
  void whoOwnsARowMayOwnAnItemBelowToo() {
    List<String> owners =
        Fixture.reading(
                "a.md",
                """
                # Pages were down

                ## Action items

                | Action | Owner | Due |
                |---|---|---|
                | Alert on the depth of the queue | Zofenka | 2026-06-01 |

                - [ ] Zofenka: write the runbook
                - [ ] Grafana: show the depth of the queue
                """)
            .actions()
            .stream()
            .map(a -> a.action().owner().print())
            .toList();
    assertThat(owners).containsExactly("Zofenka", "Zofenka", "");
  }

  private static List<String> actions(String text) {
    return Fixture.reading("a.md", text).actions().stream()
        .map(a -> a.line() + " " + a.action().what())
        .toList();
  }
}
