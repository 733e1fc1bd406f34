package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.source.csv.CsvTable;
import dev.unrepeat.source.elasticsearch.SearchHits;
import dev.unrepeat.source.mapping.MappedJson;
import dev.unrepeat.source.otlp.OtlpLogs;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Records, cells and lines that are as large as a file: passed through one by one, or refused with
/// a sentence; `bench/run large all` shows that the memory stays as it is.
class LargeRecordsTest {
  private static final String TIME = "2026-10-14T12:00:00Z";

  private static String many(int count, String one, String between) {
    return IntStream.range(0, count)
        .mapToObj(i -> one.formatted(i))
        .collect(Collectors.joining(between));
  }

  @Test
  void theHitsOfOneAnswerAreReadOneByOne() {
    String hit =
        "{\"_index\":\"logs\",\"_id\":\"%d\",\"_source\":{\"@timestamp\":\"2026-10-14T12:00:00Z\",\"message\":\"full\"}}";
    Collected read =
        Collected.read(
            new SearchHits(),
            MemoryFile.of(
                "answer.json",
                "{\"took\":3,\"hits\":{\"total\":{\"value\":3},\"hits\":["
                    + many(3, hit, ",")
                    + "]},\"aggregations\":{}}"));

    assertThat(read.events)
        .extracting(SourceEvent::key)
        .containsExactly("logs/0", "logs/1", "logs/2");
    assertThat(read.events).extracting(SourceEvent::line).containsExactly(1L, 2L, 3L);
    assertThat(read.problems).isEmpty();
  }

  @Test
  void anAnswerWithoutAHitTellsNothingAndIsNoMistake() {
    String none = "{\"took\":3,\"hits\":{\"total\":{\"value\":0},\"max_score\":null}}";
    String one =
        "{\"took\":3,\"hits\":{\"hits\":[{\"_index\":\"logs\",\"_id\":\"1\",\"_source\":{\"@timestamp\":\"2026-10-14T12:00:00Z\",\"message\":\"full\"}}]}}";
    Collected read =
        Collected.read(new SearchHits(), MemoryFile.of("answers.ndjson", one + "\n" + none + "\n"));

    assertThat(read.events).hasSize(1);
    assertThat(read.problems).isEmpty();
  }

  @Test
  void aRecordOfAllTheBytesIsLeftOutAndTheOthersAreRead() {
    String log =
        "{\"timeUnixNano\":\"1791979200000000000\",\"severityText\":\"ERROR\",\"body\":{\"stringValue\":\"full %d\"}}";
    String resource = "{\"resource\":{},\"scopeLogs\":[{\"scope\":{},\"logRecords\":[%s]}]}";
    Collected read =
        Collected.read(
            new OtlpLogs(),
            MemoryFile.of(
                "logs.json",
                "{\"resourceLogs\":["
                    + List.of(1, 120_000, 2).stream()
                        .map(count -> resource.replace("%s", many(count, log, ",")))
                        .collect(Collectors.joining(","))
                    + "]}"));

    assertThat(read.problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(2);
          assertThat(problem.reason()).startsWith("The record is too large to be held at once");
        });
    assertThat(read.events).hasSize(3);
  }

  @Test
  void aListThatAMappingNamesIsReadOneByOneHoweverLongItIs() {
    String mapping = "unrepeat: mapping\nrecords: %s\ntime: at\ntext: what\nkey: id\n";
    String deploy = "{\"id\":%d,\"at\":\"2026-10-14T12:00:00Z\",\"what\":\"deployed to the shop\"}";
    for (String shape :
        List.of("{\"deploys\":[%s],\"more\":false}", "{\"page\":{\"deploys\":[%s]}}")) {
      String path = shape.contains("page") ? "page.deploys" : "deploys";
      Collected read =
          Collected.read(
              new MappedJson(),
              MemoryFile.of("mapping.yml", mapping.formatted(path)),
              MemoryFile.of("deploys.json", shape.replace("%s", many(2_000, deploy, ","))));

      assertThat(read.problems).isEmpty();
      assertThat(read.events).hasSize(2_000);
    }
  }

  @Test
  void aCellOfAllTheBytesIsAQuoteThatWasNotClosed() {
    String begin = "time,title\n" + many(3, TIME + ",row %d", "\n") + "\n";
    Collected read =
        Collected.read(
            new CsvTable(), MemoryFile.of("a.csv", begin + TIME + ",\"" + "on ".repeat(700_000)));

    assertThat(read.events).hasSize(3);
    assertThat(read.problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(5);
          assertThat(problem.reason()).contains("a quoted value is not closed");
        });
  }

  @Test
  void aLineOfAllTheBytesIsReadByItsBeginningAndSaid() {
    String lines =
        many(2, TIME + " ERROR the queue is full %d", "\n") + " and so on".repeat(30_000);
    for (String notes : List.of(lines, "12:00 — " + "and so on ".repeat(30_000))) {
      Collected read = new Collected();
      ReadReport report =
          new SourceReading(StandardSources.catalogue())
              .read(
                  new EvidenceBundle("a", List.of(MemoryFile.of("a.txt", notes))),
                  Optional.empty(),
                  Answers.NONE,
                  read);
      assertThat(report.unrecognised()).isEmpty();
      assertThat(read.notes).anyMatch(note -> note.contains("is longer than 131,072 characters"));
    }
  }

  @Test
  void ofAFileFullOfMistakesTheFirstTenThousandAreTold() {
    Collected read = new Collected();
    ReadReport report =
        new SourceReading(StandardSources.catalogue())
            .read(
                new EvidenceBundle(
                    "a",
                    List.of(
                        MemoryFile.of(
                            "a.csv",
                            "title,time\n"
                                + many(100, "row %d," + TIME, "\n")
                                + "\n"
                                + many(12_000, "row %d,soon", "\n")))),
                Optional.empty(),
                Answers.NONE,
                read);

    assertThat(read.problems).hasSize(10_000);
    assertThat(report.files().getFirst().notes())
        .anyMatch(note -> note.equals("11900 further lines or records could not be read."));
  }
}
