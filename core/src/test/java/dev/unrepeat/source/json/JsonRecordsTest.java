package dev.unrepeat.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.source.Collected;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
  private static final JsonRecords FORMAT =
      new JsonRecords(Set.of("entries"), Shape.of("id", "tags", "inner"));

  private final Collected sink = new Collected();
  private final List<String> ids = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();

  private void read(String text) {
    read(MemoryFile.of("a.json", text));
  }

  private void read(EvidenceFile file) {
    FORMAT.read(
        file,
        sink,
        (record, number, problems) -> {
          ids.add(record.text("id"));
          numbers.add(number);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"a\"},{\"id\":\"b\"}]",
        "{\"id\":\"a\"}\n{\"id\":\"b\"}\n",
        "{\"id\":\"a\"}\r\n\r\n{\"id\":\"b\"}",
        "{\"limit\":25,\"entries\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"more\":false}",
        "[{\"entries\":[{\"id\":\"a\"}]},{\"entries\":[{\"id\":\"b\"}]}]",
        "[[{\"id\":\"a\"}],[{\"id\":\"b\"}]]",
        "{\"limit\":25,\"entries\":[\n{\"id\":\"a\"},\n{\"id\":\"b\"}\n]}",
        "{\n  \"id\": \"a\"\n}\n{\n  \"id\": \"b\"\n}",
        "\uFEFF[{\"id\":\"a\"},{\"id\":\"b\"}]",
      })
  void readsTheRecordsHoweverTheyStand(String text) {
    read(text);

    assertThat(ids).containsExactly("a", "b");
    assertThat(sink.problems).isEmpty();
  }

  @Test
  void countsLinesWhereEachRecordHasItsLine() {
    read("{\"id\":1}\n\n{\"id\":2}\n");

    assertThat(numbers).containsExactly(1L, 3L);
  }

  @Test
  void keepsWhatStandsBeforeTheJsonBreaksOff() {
    read("[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c");

    assertThat(ids).containsExactly("a", "b");
    assertThat(sink.problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3))
        .satisfies(
            problem -> assertThat(problem.reason()).contains("breaks off", "line 1, column"));
  }

  @Test
  void losesOnlyTheBrokenLine() {
    read("{\"id\":\"a\"}\n{\"id\":\n{\"id\":\"c\"}\n");

    assertThat(ids).containsExactly("a", "c");
    assertThat(sink.problems).singleElement().extracting(Problem::line).isEqualTo(2L);
  }

  @Test
  void saysWhichFieldIsOfAnotherTypeAndReadsTheRecord() {
    read("[{\"id\":{\"x\":1}},{\"id\":\"b\"}]");

    assertThat(ids).containsExactly("", "b");
    assertThat(sink.reasons())
        .containsExactly(
            "`id` is an object where a text was expected; the record was read without it.");
  }

  @Test
  void leavesOutWhatIsNoRecord() {
    read("[1, \"text\", null, true, {\"id\":\"a\"}]");

    assertThat(ids).containsExactly("a");
    assertThat(sink.problems).hasSize(4);
  }

  @Test
  void listsAHundredProblemsAndCountsTheRest() {
    read("[" + "1,".repeat(5000) + "1]");

    assertThat(sink.problems).hasSize(100);
    assertThat(sink.notes).singleElement().asString().startsWith("4901 further problems");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   \n ",
        "[]",
        "{}",
        "\u0000\u0001\u0002",
        "not json",
        "[",
        "{",
        "{\"entries\":[",
        "[{]",
        "\"",
        "-",
        "nul"
      })
  void survivesWhatIsNotJson(String text) {
    read(text);

    assertThat(ids.size()).isLessThanOrEqualTo(1);
  }

  @Test
  void refusesAJsonBomb() {
    read("{\"tags\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

    assertThat(ids).isEmpty();
    assertThat(sink.reasons()).singleElement().asString().contains("breaks off").contains("200");
  }

  @Test
  void cutsAVeryLongText() {
    read("[{\"id\":\"" + "x".repeat(1_000_000) + "\"}]");

    assertThat(ids.getFirst())
        .hasSizeLessThan(70_000)
        .endsWith("[cut here; 1000000 characters in all]");
  }

  @Test
  void keepsNumbersAsTheyAreWritten() {
    read("[{\"id\":1452837318.000002},{\"id\":6327818702635911562},{\"id\":1e5}]");

    assertThat(ids).containsExactly("1452837318.000002", "6327818702635911562", "1e5");
  }

  @Test
  void reportsAFileThatCannotBeReadToItsEnd() {
    byte[] begin = "[{\"id\":\"a\"},".getBytes(StandardCharsets.UTF_8);
    InputStream torn =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    read(
        new EvidenceFile() {
          @Override
          public String path() {
            return "a.json";
          }

          @Override
          public long bytes() {
            return 1;
          }

          @Override
          public InputStream open() {
            return new SequenceInputStream(new ByteArrayInputStream(begin), torn);
          }
        });

    assertThat(sink.reasons()).singleElement().asString().contains("the disk is gone");
  }

  @Test
  void readsBytesThatAreNotUtf8AndTakesNoRecordTwice() {
    byte[] bytes =
        "[1,{\"id\":\"a\"},{\"id\":\"b?\"},{\"id\":\"c\"}]".getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xE9;

    read(new MemoryFile("a.json", bytes));

    assertThat(ids).containsExactly("a", "bé", "c");
    assertThat(sink.problems).hasSize(1);
    assertThat(sink.notes).singleElement().asString().contains("windows-1252");
  }

  @Test
  void takesNoRecordOfALineTwiceWhenALaterOneIsBroken() {
    byte[] text =
        """
        {"entries":[{"id":"a"},{"id":"b"}]}
        {"id":"c"}
        {"entries":[{"id":"d"},{"id":"e"
        {"id":"f\u00fcr"}
        """
            .getBytes(StandardCharsets.ISO_8859_1);

    read(new MemoryFile("a.json", text));

    assertThat(ids).containsExactly("a", "b", "c", "d", "f\u00fcr");
    assertThat(numbers).containsExactly(1L, 1L, 2L, 3L, 4L);
    assertThat(sink.problems).singleElement().extracting(Problem::line).isEqualTo(3L);
  }

  @Test
  void readsUtf16() {
    read(new MemoryFile("a.json", "\uFEFF[{\"id\":\"é\"}]".getBytes(StandardCharsets.UTF_16LE)));
    read(new MemoryFile("b.json", "[{\"id\":\"ü\"}]".getBytes(StandardCharsets.UTF_16BE)));

    assertThat(ids).containsExactly("é", "ü");
  }

  @Test
  void neverThrowsOnAMutilatedFile() {
    String whole =
        "[{\"id\":\"a\",\"tags\":[1,{\"x\":null}],\"inner\":{\"y\":\"\\u00e9\"}},{\"entries\":[{\"id\":2}]}]";
    long seed = 7;
    Random random = new Random(seed);
    EventSink quiet = new Collected();
    for (int run = 0; run < 5_000; run++) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      FORMAT.read(
          new MemoryFile("seed " + seed + " run " + run, bytes),
          quiet,
          (record, number, problems) -> {
            record.text("id");
            record.objects("tags");
            record.object("inner").text("y");
            record.inWords("inner");
          });
    }
  }
}
