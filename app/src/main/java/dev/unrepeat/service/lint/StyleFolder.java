package dev.unrepeat.service.lint;

import dev.unrepeat.lint.configuration.Configuration;
import dev.unrepeat.lint.style.StyleReader;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder of a team's own rules: each folder in it is a style, each file of that a rule. Files
/// that lie in it directly make a style of its own name.
final class StyleFolder {
  private static final int MOST_FILES = 2_000;

  private StyleFolder() {}

  /// @param folder of the configuration
  static void read(Path folder, Configuration configuration, StyleReader reader)
      throws IOException {
    String named = configuration.styles().orElseThrow();
    Path styles = folder.resolve(named).normalize();
    Refused.unless(
        Files.isDirectory(styles),
        "%s: styles: \"%s\" is no folder. Name one that holds your rules."
            .formatted(configuration.name(), named));
    List<Path> files = files(styles);
    Refused.unless(
        files.size() <= MOST_FILES,
        "%s: styles: \"%s\" holds more than %d rules."
            .formatted(configuration.name(), named, MOST_FILES));
    for (Path file : files) {
      Path parent = file.getParent();
      String style = name(parent == null ? styles : parent);
      String rule = name(file).replaceFirst("\\.ya?ml$", "");
      String shown = LintProjects.shown(file);
      String told = Path.of(named).resolve(styles.relativize(file)).toString().replace('\\', '/');
      reader.read(style, rule, LintProject.text(file, shown), shown, told);
    }
  }

  private static List<Path> files(Path styles) throws IOException {
    try (Stream<Path> walk = Files.walk(styles, 2)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> name(file).matches("[^.].*\\.ya?ml"))
          .sorted()
          .limit(MOST_FILES + 1L)
          .toList();
    }
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "rules" : last.toString();
  }
}
