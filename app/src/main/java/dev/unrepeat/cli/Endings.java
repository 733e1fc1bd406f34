package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the ends of file names after `-o` stand for, so that no file has a name that it is not:
/// `.md` for markdown.
///
/// @param formats by the ending, the usual one first
record Endings(Map<String, List<String>> formats) {

  /// @param lines for example `.json json notion`: an ending and what it stands for
  static Endings of(String... lines) {
    Map<String, List<String>> formats = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> words = List.of(line.split(" "));
      formats.put(words.getFirst(), words.subList(1, words.size()));
    }
    return new Endings(formats);
  }

  /// The format to be written into the file.
  ///
  /// @param said by an option
  /// @param otherwise for standard output, and for names without an ending
  /// @throws Refused where the name stands for something else than is written
  String format(String file, Optional<String> said, String otherwise) {
    String ending = ending(file);
    List<String> known = formats.getOrDefault(ending, List.of());
    if (said.isPresent()) {
      String word = said.orElseThrow();
      Refused.unless(
          known.isEmpty() || known.contains(word.strip().toLowerCase(Locale.ROOT)),
          "\"%s\" ends as %s does, and %s was asked for. Name the file by what it holds, or ask for the other."
              .formatted(file, known.isEmpty() ? "" : known.getFirst(), word));
      return word;
    }
    Refused.unless(
        ending.isEmpty() || !known.isEmpty(),
        "Nothing that is written here ends in %s. Let the name \"%s\" end in %s."
            .formatted(ending, file, words()));
    return known.isEmpty() ? otherwise : known.getFirst();
  }

  private static String ending(String file) {
    Path last = Path.of(file).getFileName();
    String name = file.equals("-") || last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }

  private String words() {
    List<String> all = List.copyOf(formats.keySet());
    return all.size() == 1 ? all.getFirst() : LintFormat.either(all);
  }
}
