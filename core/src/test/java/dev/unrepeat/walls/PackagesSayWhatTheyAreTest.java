package dev.unrepeat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// W6: each package says in one sentence what it is, and knows no null.
class PackagesSayWhatTheyAreTest {
  @TestFactory
  Stream<DynamicTest> eachPackageHasItsSentenceAndKnowsNoNull() {
    return House.files(".java", "core/src/main/java", "app/src/main/java", "bench/src/main/java")
        .stream()
        .filter(file -> !file.endsWith("module-info.java"))
        .map(Path::getParent)
        .distinct()
        .map(room -> DynamicTest.dynamicTest(name(room), () -> check(room)));
  }

  private static String name(Path room) {
    return House.root().relativize(room).toString();
  }

  private static void check(Path room) {
    Path description = room.resolve("package-info.java");
    assertThat(Files.exists(description)).as("%s has a package-info.java", name(room)).isTrue();
    assertThat(House.text(description))
        .as("the package-info.java of %s is one /// sentence, then @NullMarked", name(room))
        .containsPattern("\\A(///.*\n)*///.*\\.\n@NullMarked\npackage ");
  }

  @Test
  void nullIsAnErrorOfTheCompiler() {
    assertThat(House.text(House.root().resolve("pom.xml")))
        .contains("-Xplugin:ErrorProne")
        .contains("-Xep:NullAway:ERROR")
        .contains("-XepOpt:NullAway:AnnotatedPackages=dev.unrepeat");
  }
}
