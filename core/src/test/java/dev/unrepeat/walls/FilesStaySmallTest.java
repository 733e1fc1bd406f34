package dev.unrepeat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// W10: a file can be read in one go, and a type is named for what it is.
class FilesStaySmallTest {
  private static final int LINES = 400;

  private static final Set<String> EMPTY_WORDS =
      Set.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "Info", "Data");

  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");

  private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");

  @Test
  void noFileIsLongerThanFourHundredLines() {
    List<String> tooLong =
        Stream.of(".java", ".jte", ".css", ".js", ".sql")
            .flatMap(ending -> House.files(ending, "core/src", "app/src", "bench/src").stream())
            .filter(file -> !file.getFileName().toString().endsWith(".min.js"))
            .filter(file -> House.text(file).lines().count() > LINES)
            .map(FilesStaySmallTest::name)
            .toList();
    assertThat(tooLong).as("split by noun or by case").isEmpty();
  }

  @Test
  void noTypeIsNamedForNothing() {
    List<String> named =
        House.files(".java", "core/src", "app/src", "bench/src").stream()
            .flatMap(file -> types(file).map(type -> name(file) + ": " + type))
            .toList();
    assertThat(named).as("say what it is: none of %s", EMPTY_WORDS).isEmpty();
  }

  private static Stream<String> types(Path file) {
    return TYPE.matcher(House.text(file).replaceAll("(?m)^\\s*(//|\\*).*$", ""))
        .results()
        .map(found -> found.group(1))
        .filter(FilesStaySmallTest::saysNothing);
  }

  /// The data folder is a thing that people have; `IncidentData` would not be.
  private static boolean saysNothing(String type) {
    return WORD.matcher(type)
        .results()
        .anyMatch(word -> EMPTY_WORDS.contains(word.group()) && !type.equals("DataFolder"));
  }

  private static String name(Path file) {
    return House.root().relativize(file).toString();
  }
}
