package dev.unrepeat.document.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each document becomes the lines its file shows; `-Dunrepeat.golden=write` writes them anew, to
/// be looked at before they are committed.
class MarkupGoldenTest {
  @TestFactory
  Stream<DynamicTest> eachDocumentBecomesTheLinesItsFileShows() {
    return MarkupFixtures.all().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> hold(file)));
  }

  private static void hold(Path file) throws IOException {
    Path expected = file.resolveSibling(file.getFileName() + ".lines");
    String shown = MarkupFixtures.shown(MarkupFixtures.read(file));
    if ("write".equals(System.getProperty("unrepeat.golden"))) {
      Files.writeString(expected, shown);
    }
    assertThat(shown).isEqualTo(MarkupFixtures.text(expected));
  }
}
