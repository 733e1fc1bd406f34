package dev.unrepeat.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.model.Postmortem;
import org.junit.jupiter.api.Test;

class DocumentProseTest {
  @Test
  void readsWhatIsSaidOfTheIncidentAndNotWhatLiesAhead() {
    Postmortem record =
        PostmortemReader.read(
                """
                ---
                id: INC-2026-001
                duration: 45 minutes
                ---
                # Checkout

                ## Summary

                The outage **lasted 45
                minutes** for all.

                - resolved 15:15

                > node-1 NotReady for 14d
                and node-2 for 13d

                ## Lessons

                Alert within 2 minutes.
                """)
            .postmortem();

    assertThat(DocumentProse.of(record))
        .extracting(Passage::text)
        .containsExactly(
            "Duration: 45 minutes", "The outage lasted 45 minutes for all.\nresolved 15:15");
    assertThat(DocumentProse.of(record).getLast().find("resolved 15:15"))
        .contains(new StatedPlace.InSection("Summary"));
  }
}
