package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Forty postmortems in the styles of many teams and tools, written by us with what a person reads
/// in them before the reader saw them. The reader was mended by them since, so they are tuned on:
/// they hold what was reached and measure nothing new.
///
/// A line that counts ends with `§h` and a section, `§t` and an instant or what is asked, or `§a`
/// and state, day and owner of an action, each with its alternatives.
class UnseenReadingTest {
  private static final Path FOLDER = Path.of("src/test/corpus/unseen");
  private static final String MARK = " §";

  @Test
  void readsThemAsPeopleDo() throws IOException {
    Score score = new Score();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      String text = lines.stream().map(UnseenReadingTest::said).collect(Collectors.joining("\n"));
      String name = file.getFileName().toString();
      ForeignSource source =
          new ForeignSource(
              name, text, text.length(), "00", Instant.parse("2026-11-26T12:00:00Z"));
      score.add(name, expected(name, lines), ForeignReader.read(source, Answers.NONE));
    }
    System.out.println("40 documents written by us\n" + score.print());
    score.listed().ifPresent(System.out::println);
    assertThat(score.timesWrong).as("wrong instants").isZero();
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  /// The line without what is expected of it.
  private static String said(String line) {
    int mark = line.indexOf(MARK);
    return mark < 0 ? line : line.substring(0, mark);
  }

  private static Expected expected(String name, List<String> lines) {
    Expected all = new Expected(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int mark = line.indexOf(MARK);
      String marks = mark < 0 ? "" : line.substring(mark + MARK.length());
      for (String one : marks.isEmpty() ? new String[0] : marks.split(MARK)) {
        String value = one.substring(1).strip();
        switch (one.charAt(0)) {
          case 'h' -> all.headings().add(row(i + 1, value));
          case 't' -> all.times().add(row(i + 1, value));
          case 'a' -> all.actions().add(action(i + 1, value.split(" / ")));
          default -> throw new IllegalArgumentException(name + ": " + line);
        }
      }
    }
    return all;
  }

  private static Expected.Row row(int line, String value) {
    return new Expected.Row(line, List.of(alternatives(value)));
  }

  private static Expected.Row action(int line, String... values) {
    List<String> owners =
        alternatives(values[2]).stream().map(o -> o.length() == 1 ? o : Score.name(o)).toList();
    return new Expected.Row(
        line, List.of(alternatives(values[0]), alternatives(values[1]), owners));
  }

  private static List<String> alternatives(String value) {
    return Stream.of(value.split("\\|")).map(String::strip).toList();
  }
}
