package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.time.Answers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A postmortem that was finished elsewhere, as the pages show it.
class ImportedPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T15:03:37Z");

  private final Client client = Client.ofShared();

  @Test
  void saysThatTheIncidentIsOverThoughNoMilestoneDoes() {
    String incident =
        takeIn("old-over.md", "# Imports stood still\n\n## Summary\n\nFor a day, all queues.\n");

    assertThat(client.get("/incidents?q=old-over").body())
        .contains("Closed before Unrepeat", "not known; recorded")
        .doesNotContain("Ongoing");
    assertThat(client.get(incident).body())
        .contains("Closed before Unrepeat")
        .doesNotContain("Ongoing", "Not while it burns", "not yet");
    assertThat(client.get(incident + "/postmortem").body()).doesNotContain("Ongoing");
  }

  @Test
  void awaitsNothingThatWillNotCome() {
    String incident =
        takeIn(
            "old-start.md",
            "# Mails were late\n\n- Impact started: 2021-04-27 10:00 UTC\n\n## Summary\n\nLate.\n");

    assertThat(client.get(incident).body())
        .contains("27 Apr 2021", "missing: mitigated")
        .doesNotContain("pending", "since 27 Apr");
    assertThat(client.get("/incidents?q=old-start").body()).contains("missing: mitigated");
  }

  @Test
  void asksForNoSectionThatItsAuthorsDidWithout() {
    String incident =
        takeIn("old-short.md", "# Search was slow\n\n## Summary\n\nSlow for an hour.\n");

    for (String view : new String[] {"/postmortem", "/postmortem/markdown", "/postmortem.md"}) {
      assertThat(client.get(incident + view).body())
          .as(view)
          .contains("Slow for an hour.")
          .doesNotContain("Contributing factors", "guidance", "to do");
    }
  }

  private static String takeIn(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Postmortem read =
        ForeignReader.read(
                new ForeignSource(name, text, bytes.length, "0".repeat(64), NOW), Answers.NONE)
            .postmortem();
    RunningServer.shared().bean(Incidents.class).takeIn(Viewer.LOCAL, read);
    return "/incidents/" + read.incident().id();
  }
}
