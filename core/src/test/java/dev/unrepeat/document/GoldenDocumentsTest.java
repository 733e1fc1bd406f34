package dev.unrepeat.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.render.ChartOptions;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.render.TimelineSvg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The checkout outage written and drawn, held against files; `-Dunrepeat.golden=write` writes them
/// anew, to be looked at before they are committed.
class GoldenDocumentsTest {
  private static final Path CORPUS = Path.of("src/test/corpus/document");
  private static final Postmortem RECORD = Checkout.postmortem();

  @Test
  void eachTemplateIsWrittenAsItsFileShows() throws IOException {
    for (Template template : Templates.standard()) {
      hold(template.name() + ".md", PostmortemWriter.write(RECORD, template));
    }
  }

  @Test
  void theDocumentIsRenderedAsItsFileShows() throws IOException {
    hold("full.html", DocumentHtml.render(PostmortemWriter.write(RECORD, Templates.full())).html());
  }

  @Test
  void theTimelineIsDrawnAsItsFileShows() throws IOException {
    hold(
        "timeline.svg",
        TimelineSvg.draw(RECORD.timeline(), RECORD.incident(), ChartOptions.STANDARD));
  }

  private static void hold(String name, String text) throws IOException {
    Path file = CORPUS.resolve(name);
    if ("write".equals(System.getProperty("unrepeat.golden"))) {
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }
}
