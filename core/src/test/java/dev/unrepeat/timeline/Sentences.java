package dev.unrepeat.timeline;

import dev.unrepeat.text.Letters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Texts to try words on: sentences made from a seed of the words that our phrases look for, and
/// every line of every fixture.
final class Sentences {
  private static final List<String> OTHERS =
      List.of(
          "the",
          "a",
          "is",
          "was",
          "not",
          "to",
          "we",
          "customers",
          "checkout",
          "nodes",
          "Pods",
          "SEV",
          "sev1",
          "5",
          "500s",
          "v2.3.1",
          "100 %",
          "p95",
          "no",
          "still",
          "again",
          "again.",
          "pool 20 -> 60",
          "pool=20→60",
          "K8s",
          "\u212Aill",
          "İt",
          "naïve",
          "didn’t",
          "**done**",
          "_fix_",
          "`restart`",
          "<@U04>",
          "<https://a.example/b|rollback>",
          "[fix](http://x.y)",
          "https://errors.example/failed",
          "ok?",
          "ok.",
          "stop!",
          ";",
          "—",
          "(found later)",
          "re-open",
          "on-call",
          "-",
          "[FIRING:2]",
          "[RESOLVED]",
          "é",
          "\uD83D\uDD25",
          "\n",
          "  ",
          "\t",
          "·");

  private final Random random;
  private final List<String> words = new ArrayList<>(OTHERS);

  Sentences(long seed) {
    this.random = new Random(seed);
    PlainKindWords.PHRASES.forEach(
        phrase -> Letters.of(phrase.pattern().pattern()).allOf().forEach(words::addAll));
    for (Phrase phrase : PlainKindWords.PHRASES) {
      words.addAll(
          Stream.of(phrase.pattern().pattern().split("[^a-z -]+"))
              .filter(part -> part.length() > 1)
              .toList());
    }
  }

  String next() {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 80 : 12);
    for (int i = 0; i < length; i++) {
      String word = words.get(random.nextInt(words.size()));
      text.append(random.nextInt(8) == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word);
      text.append(
          switch (random.nextInt(12)) {
            case 0 -> "s ";
            case 1 -> "ed ";
            case 2 -> "ing ";
            case 3 -> ", ";
            case 4 -> "";
            default -> " ";
          });
    }
    return text.toString();
  }

  /// Each line of the fixtures, the corpus and the examples.
  static List<String> ofFixtures() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String folder : List.of("src/test/resources", "src/test/corpus", "../examples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(Files::isRegularFile).sorted().forEach(file -> lines.addAll(lines(file)));
      }
    }
    return lines.stream().distinct().toList();
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
