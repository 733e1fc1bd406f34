package dev.unrepeat.document.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Our own documents in each format, and how they are shown beside the lines they came from.
final class MarkupFixtures {
  static final Path FOLDER = Path.of("src/test/corpus/markup");
  static final Path REAL = Path.of("../../shared/corpus/documents");

  private MarkupFixtures() {}

  static List<Path> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith(".lines")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Real documents; none, and a loud line, where there are none beside the project.
  static List<Path> real() {
    if (!Files.isDirectory(REAL)) {
      System.out.println("NOT TESTED: no real postmortems beside the project to convert");
      return List.of();
    }
    try (var files = Files.walk(REAL)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MarkdownText read(Path file) {
    return Markups.read(file.getFileName().toString(), text(file));
  }

  static String shown(MarkdownText text) {
    StringBuilder shown = new StringBuilder(text.format()).append('\n');
    for (MarkdownText.HeadField field : text.fields()) {
      shown.append("%4d = %s %s\n".formatted(field.line(), field.name(), field.values()));
      field.text().lines().forEach(line -> shown.append("     = ").append(line).append('\n'));
    }
    for (int i = 0; i < text.lines().size(); i++) {
      shown.append(
          "%4d | %s\n"
              .formatted(text.origins().get(i), text.lines().get(i))
              .replace("| \n", "|\n"));
    }
    return shown.toString();
  }
}
