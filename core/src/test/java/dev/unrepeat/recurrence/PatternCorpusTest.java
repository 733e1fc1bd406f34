package dev.unrepeat.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How often each pattern is seen in real postmortems, where they are at hand. Of those printed,
/// people read and judged; a pattern seen in most documents would say nothing.
class PatternCorpusTest {
  private static final Path DOCUMENTS = Path.of("../../shared/corpus/documents");

  @Test
  void seesPatternsInRealDocumentsSeldomAndWithEvidence() throws IOException {
    if (!Files.isDirectory(DOCUMENTS)) {
      System.out.println(
          "NOT TESTED: no real postmortems beside the project, so how often patterns are seen was not measured");
      return;
    }
    List<Path> files;
    try (var walk = Files.walk(DOCUMENTS)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Map<IncidentPattern, Integer> seen = new EnumMap<>(IncidentPattern.class);
    for (Path file : files) {
      for (FoundPattern found : PatternDetection.of(read(file))) {
        assertThat(found.evidence()).as(file + " " + found.pattern()).isNotEmpty();
        seen.merge(found.pattern(), 1, Integer::sum);
        if (Boolean.getBoolean("patterns.printed") && !found.pattern().across()) {
          System.out.printf(
              "%s | %s | %s | %s%n",
              found.pattern(),
              DOCUMENTS.relativize(file),
              found.reason(),
              found.evidence().stream().map(one -> one.key() + ": " + one.quote()).toList());
        }
      }
    }
    System.out.println(files.size() + " documents: " + seen);
    seen.forEach((pattern, times) -> {
      if (!pattern.across()) {
        assertThat(times).as(pattern.title()).isLessThan(files.size() / 3);
      }
    });
  }

  private static Postmortem read(Path file) throws IOException {
    String text = Files.readString(file);
    return ForeignReader.read(
            new ForeignSource(
                DOCUMENTS.relativize(file).toString(),
                text,
                text.length(),
                "0".repeat(64),
                Instant.EPOCH),
            Answers.NONE)
        .postmortem();
  }
}
