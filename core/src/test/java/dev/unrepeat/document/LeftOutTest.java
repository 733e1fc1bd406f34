package dev.unrepeat.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A section of the template that a document does without stays out of it, until somebody writes
/// it.
class LeftOutTest {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private final Postmortem draft =
      Postmortem.draft(Incident.named(new IncidentId("INC-1"), "Checkout failed", NOW));

  private static Template.Part part(Section section) {
    return Templates.full().parts().stream()
        .filter(one -> one.section().filter(section::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itComesBackFromTheDocumentAsItWas() {
    Postmortem without = LeftOut.without(draft, part(Section.DETECTION));
    without = LeftOut.without(without, part(Section.RESPONSE));

    String text = PostmortemWriter.write(without, Templates.of(without));

    assertThat(text).doesNotContain("## Detection", "## Response").contains("## Summary");
    Postmortem read = PostmortemReader.read(text).postmortem();
    assertThat(read).isEqualTo(without);
    assertThat(LeftOut.of(read).headings()).containsExactly("Detection", "Response");
    assertThat(LeftOut.back(LeftOut.back(read, "Response"), "Detection")).isEqualTo(draft);
  }

  @Test
  void whatIsWrittenIsNeverHidden() {
    Postmortem without = LeftOut.without(draft, part(Section.DETECTION));
    List<BodySection> body = new ArrayList<>(without.body());
    body.add(new BodySection.Known(Section.DETECTION, "By an alert."));
    Postmortem written = without.withBody(body);

    assertThat(PostmortemWriter.write(written, Templates.of(written)))
        .contains("## Detection", "By an alert.");
  }
}
