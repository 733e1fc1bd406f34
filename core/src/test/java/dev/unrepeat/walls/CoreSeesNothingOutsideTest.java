package dev.unrepeat.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// W2: core reads what it is handed and computes; it opens nothing.
class CoreSeesNothingOutsideTest {
  @Test
  void coreUsesNeitherFilesNorSocketsNorDatabasesNorAFramework() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..",
            "java.nio.channels..",
            "java.sql..",
            "javax.sql..",
            "java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "picocli..", "gg.jte..", "org.slf4j..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*|java\\.net\\.(?!URI).*")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.(Process|ProcessBuilder|Thread)")
        .because("evidence is opened in app, and core is handed streams")
        .check(House.classes("core"));
  }

  @Test
  void theModelNeedsTheLanguageItsCollectionsNumbersAndTimesAlone() {
    classes()
        .that()
        .resideInAPackage("dev.unrepeat.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.unrepeat.model..",
            "java.lang..",
            "java.math..",
            "java.time..",
            "java.util..",
            "org.jspecify.annotations..")
        .orShould()
        .haveSimpleName("package-info")
        .because("the nouns outlive every library")
        .check(House.classes("core"));
  }

  @Test
  void theModuleRequiresParsersOnly() {
    String module = House.text(House.root().resolve("core/src/main/java/module-info.java"));
    List<String> required =
        Pattern.compile("requires\\s+(?:static\\s+|transitive\\s+)*([\\w.]+);")
            .matcher(module)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(required)
        .as("core requires parsers and formulas; no java.sql, java.net.http, or framework")
        .isNotEmpty()
        .allMatch(name ->
            name.matches(
                "java\\.xml|org\\.jspecify|tools\\.jackson\\.core|org\\.commonmark.*|de\\.siegmar\\.fastcsv"
                    + "|org\\.snakeyaml\\.engine|org\\.jsoup|org\\.tomlj"
                    // Computes, and reads nothing.
                    + "|org\\.apache\\.commons\\.statistics\\.descriptive"));
  }
}
