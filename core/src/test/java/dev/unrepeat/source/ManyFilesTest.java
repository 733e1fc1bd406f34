package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManyFilesTest {
  @Test
  void holdsLittleOfEachFileWhenThereAreVeryMany() {
    MemoryFile file = MemoryFile.of("day.json", "[" + " ".repeat(50_000) + "]");
    long[] held = {0};
    EventSource counting =
        new EventSource() {
          @Override
          public String name() {
            return "counting";
          }

          @Override
          public List<EvidenceFile> recognise(List<FileHead> heads) {
            held[0] = heads.stream().mapToLong(head -> head.text().length()).sum();
            return List.of();
          }

          @Override
          public void read(List<EvidenceFile> files, Answers answers, EventSink sink) {}
        };

    new SourceReading(new SourceCatalogue(List.of(counting)))
        .read(
            new EvidenceBundle("export", Collections.nCopies(20_000, file)),
            Optional.empty(),
            Answers.NONE,
            new Collected());

    assertThat(held[0]).isBetween(20_000L * 1024, 64L * 1024 * 1024);
  }
}
