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
import org.junit.jupiter.api.io.TempDir;
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
          assertThat(slip.sentence())
              .contains("Nothing was moved. Read it again with the zone UTC (--zone UTC).");
        });
  }

  @Test
  void namesNotesWhoseHeadingIsOfAnotherZone(@TempDir Path folder) throws IOException {
    Files.copy(OUTAGE.resolve("alertmanager.ndjson"), folder.resolve("alerts.ndjson"));
    github(folder);
    String notes = Files.readString(OUTAGE.resolve("notes.txt"));
    Files.writeString(folder.resolve("notes.txt"), notes.replace("UTC", "Europe/Berlin"));

    assertThat(ZoneSlips.of(ExampleFilesTest.read(folder, DAY, ZoneOffset.UTC)))
        .singleElement()
        .satisfies(slip -> {
          assertThat(slip.source()).isEqualTo("text");
          assertThat(slip.known()).isEqualTo(Provenance.FROM_DOCUMENT);
          assertThat(slip.sentence())
              .contains("are 2 h earlier than", "read in Europe/Berlin, as the file says elsewhere")
              .endsWith("Correct the zone where the file names it, and read it again.");
        });
  }

  @Test
  void namesTheLogOfAProgramThatStartsWithWhatWasDeployed(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("changes.csv"),
        """
        time,what
        2026-10-14 13:30:12Z,Deployed payments-api v2.31.0 to production
        2026-10-14 14:05:10Z,Deployed payments-api v2.30.4 to production
        """);
    Files.writeString(
        folder.resolve("payments-api.log"),
        """
        2026-10-14 13:30:41,120 INFO  [main] Application - Started payments-api v2.31.0 in 8.2 seconds
        2026-10-14 13:39:00,345 ERROR [http-1] Checkout - Connection is not available
        2026-10-14 14:05:02,001 INFO  [main] Application - Started payments-api v2.30.4 in 7.9 seconds
        """);

    assertThat(ZoneSlips.of(ExampleFilesTest.read(folder, DAY, ZoneId.of("Europe/Berlin"))))
        .singleElement()
        .satisfies(slip -> {
          assertThat(slip.source()).isEqualTo("log");
          assertThat(slip.fits()).isEqualTo(ZoneOffset.UTC);
        });
    assertThat(ZoneSlips.of(ExampleFilesTest.read(folder, DAY, ZoneOffset.UTC))).isEmpty();
  }

  @Test
  void doubtsAZoneBesideTheTimesOnThreeHappeningsAlone(@TempDir Path folder) throws IOException {
    github(folder);
    String two =
        """
        time,what
        2026-10-14 14:23:07+02:00,Deployment of checkout v2.3.1 to production succeeded
        2026-10-14 15:22:48+02:00,Rollback of checkout to v2.3.0 in production succeeded
        """;
    Files.writeString(folder.resolve("changes.csv"), two);
    assertThat(ZoneSlips.of(ExampleFilesTest.read(folder, DAY, ZoneOffset.UTC))).isEmpty();

    String third = "2026-10-14 14:10:05+02:00,Release v2.3.1 of checkout published\n";
    Files.writeString(folder.resolve("changes.csv"), two + third);
    assertThat(ZoneSlips.of(ExampleFilesTest.read(folder, DAY, ZoneOffset.UTC)))
        .singleElement()
        .satisfies(slip -> {
          assertThat(slip.pairs()).isEqualTo(3);
          assertThat(slip.sentence()).contains("seems to name a wrong zone");
        });
  }

  @Test
  void meetsTheRollbackInALogWithTheOneSomebodyTellsOf(@TempDir Path folder) throws IOException {
    rollback(folder, "rolling back to v5.1", "rollback complete");

    assertThat(ZoneSlips.of(ExampleFilesTest.read(folder, DAY, ZoneId.of("Europe/Berlin"))))
        .singleElement()
        .satisfies(slip -> {
          assertThat(slip.source()).isEqualTo("log");
          assertThat(slip.pairs()).isEqualTo(2);
          assertThat(slip.fits()).isEqualTo(ZoneOffset.UTC);
        });
  }

  @Test
  void takesNoTransactionForTheRollbackOfARelease(@TempDir Path folder) throws IOException {
    rollback(folder, "transaction rolled back", "rolling back savepoint s1");

    assertThat(ZoneSlips.of(ExampleFilesTest.read(folder, DAY, ZoneId.of("Europe/Berlin"))))
        .isEmpty();
  }

  private static void rollback(Path folder, String first, String second) throws IOException {
    Files.writeString(
        folder.resolve("shop.log"),
        "2026-11-03 09:05:00 WARN pool is busy\n2026-11-03 09:21:04 INFO %s\n2026-11-03 09:33:05 INFO %s\n"
            .formatted(first, second));
    Files.writeString(
        folder.resolve("incident.json"),
        """
        [{"type": "message", "user": "U1", "text": "rolling back to v5.1", "ts": "1793697660.000100"},
         {"type": "message", "user": "U1", "text": "rollback complete", "ts": "1793698380.000200"}]
        """);
  }

  @Test
  void saysWhomTheSameOptionWouldMoveThoughItIsRight(@TempDir Path folder) throws IOException {
    github(folder);
    Files.copy(OUTAGE.resolve("checkout.log"), folder.resolve("checkout.log"));
    Files.writeString(
        folder.resolve("changes.csv"),
        """
        time,what
        2026-10-14 16:23:07,Deployment of checkout v2.3.1 to production succeeded
        2026-10-14 17:22:48,Rollback of checkout to v2.3.0 in production succeeded
        """);

    assertThat(ZoneSlips.of(ExampleFilesTest.read(folder, DAY, ZoneId.of("Europe/Berlin"))))
        .singleElement()
        .satisfies(slip -> {
          assertThat(slip.source()).isEqualTo("log");
          assertThat(slip.alike()).containsExactly("csv");
          assertThat(slip.sentence())
              .endsWith("That would move csv too: write the zone into the lines of log instead.");
        });
  }

  private static void github(Path folder) throws IOException {
    try (Stream<Path> calls = Files.list(OUTAGE.resolve("github"))) {
      for (Path call : calls.toList()) {
        Files.copy(call, folder.resolve(call.getFileName().toString()));
      }
    }
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
