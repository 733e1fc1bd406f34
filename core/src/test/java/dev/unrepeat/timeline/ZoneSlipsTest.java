package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sources that were read in another zone than they were written in are named, and no others.
class ZoneSlipsTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path OUTAGE = EXAMPLES.resolve("2026-10-14-checkout-outage");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, -120",
    "America/New_York, 240",
    "Asia/Kolkata, -330",
    "Asia/Kathmandu, -345",
    "-03:30, 210",
    "+01:00, -60",
  })
  void namesTheLogThatWasWrittenInUtc(String zone, long minutes) {
    Timeline timeline = ExampleFilesTest.read(OUTAGE, DAY, ZoneId.of(zone));

    assertThat(ZoneSlips.of(timeline))
        .singleElement()
        .satisfies(slip -> {
          assertThat(slip.source()).isEqualTo("log");
          assertThat(slip.zone()).isEqualTo(zone);
          assertThat(slip.known()).isEqualTo(Provenance.SET_FOR_SOURCE);
          assertThat(slip.ahead()).isEqualTo(Duration.ofMinutes(minutes));
          assertThat(slip.fits()).isEqualTo(ZoneOffset.UTC);
          assertThat(slip.sentence()).contains("Nothing was moved. Read it again with --zone UTC.");
        });
  }

  @Test
  void movesNothing() {
    Timeline right = ExampleFilesTest.read(OUTAGE, DAY, ZoneOffset.UTC);
    Timeline wrong = ExampleFilesTest.read(OUTAGE, DAY, ZoneId.of("Europe/Berlin"));

    assertThat(first(wrong)).isEqualTo(first(right).minus(Duration.ofHours(2)));
    assertThat(wrong.clocks()).isEmpty();
  }

  private static Instant first(Timeline timeline) {
    return timeline.dated().stream()
        .filter(event -> event.source().equals("log"))
        .findFirst()
        .flatMap(event -> event.time().known())
        .orElseThrow();
  }

  @Test
  void sayNothingWhereZonesAreRight() throws IOException {
    for (Path evidence : examples()) {
      Timeline timeline = ExampleFilesTest.read(evidence, DAY, ZoneOffset.UTC);
      assertThat(ZoneSlips.of(timeline)).as(evidence.toString()).isEmpty();
    }
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> incidents = Files.list(EXAMPLES);
        Stream<Path> sources = Files.list(EXAMPLES.resolve("sources"));
        Stream<Path> worked = Files.list(EXAMPLES.resolve("worked"))) {
      return Stream.of(
              incidents.filter(path -> path.getFileName().toString().startsWith("2026")),
              sources,
              worked.filter(path -> path.toString().endsWith(".txt")),
              Stream.of(EXAMPLES))
          .flatMap(paths -> paths)
          .sorted()
          .toList();
    }
  }
}
