package dev.unrepeat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.source.standard.StandardSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// W8: what can be used is described where it is looked for.
class EachThingHasItsPageTest {
  private static final Pattern COMMAND =
      Pattern.compile("@Command\\((?:[^()]|\\([^()]*\\))*?\\bname = \"([a-z-]+)\"");

  /// Beside the rules stands what several of them share.
  private static final Pattern RULE =
      Pattern.compile("\\bfinal class \\w+ (?:implements|extends) \\w+Rule\\b");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  @TestFactory
  Stream<DynamicTest> eachCommandHasItsReferencePage() {
    return House.files("Command.java", "app/src/main/java/dev/unrepeat/cli").stream()
        .map(House::text)
        .filter(source -> !source.contains("hidden = true"))
        .flatMap(source -> COMMAND.matcher(source).results())
        .map(found -> found.group(1))
        .filter(name -> !name.equals("unrepeat"))
        .map(name -> exists("command " + name, "docs/guide/commands/" + name + ".md"));
  }

  /// What the guide to security says holds is held.
  @TestFactory
  Stream<DynamicTest> eachTestThatTheSecurityGuideNamesIsThere() {
    List<String> tests =
        House.files("Test.java", "app/src/test/java", "core/src/test/java").stream()
            .map(file -> file.getFileName().toString())
            .toList();
    return Pattern.compile("`(\\w+Test)`")
        .matcher(House.text(House.root().resolve("docs/guide/security.md")))
        .results()
        .map(named -> named.group(1) + ".java")
        .distinct()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(tests).contains(name)));
  }

  @TestFactory
  Stream<DynamicTest> eachPageHasItsTemplate() {
    return House.files("Page.java", "app/src/main/java/dev/unrepeat/web").stream()
        .filter(file -> !file.getFileName().toString().equals("Page.java"))
        .map(file -> {
          String page = file.getFileName().toString().replace(".java", "");
          return exists("page " + page, "app/src/main/jte/" + noun(file) + "/" + page + ".jte");
        });
  }

  private static String noun(Path page) {
    Path web = House.root().resolve("app/src/main/java/dev/unrepeat/web");
    return web.relativize(page.getParent()).toString().replace('\\', '/');
  }

  @TestFactory
  Stream<DynamicTest> eachRuleHasItsPage() {
    return House.files(".java", "core/src/main/java/dev/unrepeat/lint/rules").stream()
        .filter(file -> RULE.matcher(House.text(file)).find())
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .map(rule -> exists("rule " + rule, "docs/rules/" + rule + ".md"));
  }

  @TestFactory
  Stream<DynamicTest> eachSourceHasItsLineWithASample() {
    return StandardSources.catalogue().names().stream()
        .map(name -> DynamicTest.dynamicTest("source " + name, () -> sampleOf(name)));
  }

  /// By its heading there: what is to be done, which right it needs, what is read.
  @TestFactory
  Stream<DynamicTest> eachSystemThatTellsOrIsAskedHasItsSection() {
    String guide = House.text(House.root().resolve("docs/guide/source-by-source.md"));
    return Stream.concat(
            Stream.of(EventHookKind.values())
                .filter(kind -> kind != EventHookKind.OTHER)
                .map(kind -> kind.words().replace(" by Amazon SNS", "") + "\0Webhook"),
            Stream.of(PullKind.values())
                .filter(kind -> !kind.isLibrary())
                .map(kind -> kind.words() + "\0Collecting"))
        .map(both -> both.split("\0"))
        .map(both ->
            DynamicTest.dynamicTest(
                both[0] + ", " + both[1], () -> hasSection(guide, both[0], both[1])));
  }

  private static void hasSection(String guide, String system, String way) {
    String section =
        Stream.of(guide.split("\n### "))
            .filter(one -> one.lines().findFirst().orElse("").contains(system))
            .min(Comparator.comparing(one -> !one.startsWith(system + "\n")))
            .orElse("");
    assertThat(section)
        .as("docs/guide/source-by-source.md tells of %s", system)
        .contains("- **" + way + ":**", "Right:", "- **Read:**");
  }

  private static void sampleOf(String source) {
    Path guide = House.root().resolve("docs/guide/sources.md");
    String line =
        House.text(guide)
            .lines()
            .filter(row -> row.startsWith("| `" + source + "` |"))
            .findFirst()
            .orElse("");
    assertThat(line)
        .as("docs/guide/sources.md has a line that starts with | `%s` |", source)
        .isNotEmpty();
    Matcher link = LINK.matcher(line);
    assertThat(link.find()).as("the line of %s links to a sample", source).isTrue();
    assertThat(guide.resolveSibling(link.group(1))).as("the sample of %s", source).exists();
  }

  private static DynamicTest exists(String thing, String page) {
    return DynamicTest.dynamicTest(
        thing,
        () ->
            assertThat(Files.exists(House.root().resolve(page)))
                .as("the %s is described in %s; CONTRIBUTING.md has the recipe", thing, page)
                .isTrue());
  }
}
