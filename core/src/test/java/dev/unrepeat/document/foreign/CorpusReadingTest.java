package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.source.Decoding;
import dev.unrepeat.time.Answers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Reads real postmortems, where they are at hand, and holds the reader to what people read in
/// them.
class CorpusReadingTest {
  private static final Path DOCUMENTS = Path.of("../../shared/corpus/documents");
  private static final Path READINGS = Path.of("src/test/corpus/readings");

  @Test
  void readsRealDocumentsAsPeopleDo() throws IOException {
    if (!Files.isDirectory(DOCUMENTS)) {
      System.out.println(
          "NOT TESTED: no real postmortems beside the project, so how well they are read was not measured");
      return;
    }
    Map<String, Expected> expected = Expected.all(READINGS);
    Score score = new Score();
    int documents = 0;
    for (Path file : files()) {
      byte[] content = Files.readAllBytes(file);
      Expected wanted = expected.get(Score.key(content));
      if (wanted != null) {
        documents++;
        String path = DOCUMENTS.relativize(file).toString();
        score.add(path, wanted, ForeignReader.read(source(path, content), Answers.NONE));
      }
    }
    System.out.println(documents + " documents with expected readings\n" + score.print());
    score.listed().ifPresent(System.out::println);
    assertThat(documents).isGreaterThanOrEqualTo(129);
    // What was last landed; a change that reads fewer lines rightly does not land.
    assertThat(score.timesWrong).as("wrong instants").isZero();
    assertThat(score.headingsRight).as("headings").isGreaterThanOrEqualTo(1516);
    assertThat(score.timesFound).as("dated lines").isGreaterThanOrEqualTo(1120);
    assertThat(score.timesBesides).as("dated lines besides").isZero();
    assertThat(score.timesAskedThoughKnown).as("asked though known").isLessThanOrEqualTo(36);
    assertThat(score.actionsFound).as("action items").isGreaterThanOrEqualTo(532);
    assertThat(score.actionsBesides).as("action items besides").isLessThanOrEqualTo(7);
    assertThat(score.details - score.detailsRight).as("details of actions").isLessThanOrEqualTo(0);
  }

  static List<Path> files() throws IOException {
    try (var walk = Files.walk(DOCUMENTS)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static ForeignSource source(String path, byte[] content) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = Decoding.reader(new ByteArrayInputStream(content))) {
      reader.transferTo(text);
    }
    return new ForeignSource(
        path, text.toString(), content.length, "00", Instant.parse("2026-11-26T12:00:00Z"));
  }
}
