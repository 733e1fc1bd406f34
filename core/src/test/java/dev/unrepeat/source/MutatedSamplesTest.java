package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is broken at random is never met with an exception, and never with silence: there are
/// events, or a sentence with the file and the place. The seed is the sample's name.
class MutatedSamplesTest {
  private static final long MILLIS_EACH = 125;
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "-1",
          "0",
          "1e400",
          "99999999999999999999",
          "\"\"",
          "[]",
          "{}",
          "\\u0000",
          "\"9999-99-99T99:99:99Z\"",
          "\"0001-01-01T00:00:00Z\"",
          "\"2026-10-14T14:31:02\"",
          "\n",
          "<p>",
          "%%%",
          "é");

  @TestFactory
  Stream<DynamicTest> neverThrowsAndNeverFallsSilent() {
    return StandardSamplesTest.samples().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.path(), () -> mutate(sample)));
  }

  private static void mutate(MemoryFile sample) {
    Random random = new Random(sample.path().hashCode());
    String whole = new String(sample.content(), StandardCharsets.UTF_8);
    long end = System.nanoTime() + MILLIS_EACH * 1_000_000;
    for (int run = 0; run < 20 || System.nanoTime() < end; run++) {
      String text = whole;
      for (int change = random.nextInt(4); change >= 0; change--) {
        text = changed(text, random);
      }
      MemoryFile file = MemoryFile.of(sample.path(), text);
      // As the program does, and as if the person had named the format.
      read(file, Optional.empty(), run);
      read(file, Optional.of(StandardSamplesTest.sourceOf(sample)), run);
    }
  }

  private static String changed(String text, Random random) {
    if (text.isEmpty()) {
      return "{";
    }
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(30));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(to);
      case 2 -> text.substring(0, to) + text.substring(at);
      case 3 -> value(text, at, random);
      default ->
          text.substring(0, at)
              + TOKENS.get(random.nextInt(TOKENS.size()))
              + text.substring(Math.min(text.length(), at + random.nextInt(3)));
    };
  }

  /// Puts another value behind the next colon, which mostly leaves the JSON whole.
  private static String value(String text, int from, Random random) {
    int colon = text.indexOf(": ", from);
    int end = colon < 0 ? -1 : colon + 2;
    while (end > 0 && end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end < 0
        ? text
        : text.substring(0, colon + 2)
            + TOKENS.get(random.nextInt(TOKENS.size()))
            + text.substring(end);
  }

  /// A mapping and what it maps only make sense together.
  private static List<EvidenceFile> beside(MemoryFile file) {
    List<EvidenceFile> files = new ArrayList<>(List.of(file));
    if (StandardSamplesTest.sourceOf(file).equals("json")) {
      StandardSamplesTest.samples().stream()
          .filter(other -> StandardSamplesTest.sourceOf(other).equals("json"))
          .filter(other -> !other.path().equals(file.path()))
          .forEach(files::add);
    }
    return files;
  }

  private static void read(MemoryFile file, Optional<String> source, int run) {
    Collected told = new Collected();
    ReadReport report =
        new SourceReading(StandardSources.catalogue())
            .read(new EvidenceBundle("b", beside(file)), source, Answers.NONE, told);
    FileReading reading = report.files().getFirst();
    assertThat(!told.events.isEmpty() || !told.problems.isEmpty() || !told.notes.isEmpty())
        .as("run %s as %s says something of %s", run, source, new String(file.content()))
        .isTrue();
    assertThat(reading.problems())
        .allSatisfy(problem -> {
          assertThat(problem.path()).isEqualTo(file.path());
          assertThat(problem.reason()).isNotBlank();
        });
  }
}
