package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "new ", "import ", "lint ", "timeline ", "score ", "serve "})
  void helpsWithinEightyColumns(String command) {
    CommandRun run = CommandRun.of((command + "--help").split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).endsWith("\n").doesNotContain("\u001b");
  }

  @Test
  void printsItsHelpWhenNothingIsAsked() {
    assertThat(CommandRun.of().out())
        .contains("Usage: unrepeat", "new", "import", "timeline", "serve");
  }

  @Test
  void helpsWithTheWordHelpToo() {
    assertThat(CommandRun.of("help").out()).contains("Usage: unrepeat", "new", "demo");
    assertThat(CommandRun.of("help", "new").out()).contains("Usage: unrepeat new", "--zone");
  }

  @ParameterizedTest
  @CsvSource({"nwe,new", "lnt,lint", "timline,timeline", "docter,doctor", "imprt,import"})
  void namesTheCommandThatWillHaveBeenMeant(String typed, String meant) {
    CommandRun run = CommandRun.of(typed, "examples");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("There is no command \"" + typed + "\".")
        .contains("Did you mean \"unrepeat " + meant + "\"?", "See unrepeat --help.");
  }

  @Test
  void namesTheOptionThatWillHaveBeenMeant() {
    assertThat(CommandRun.of("new", "--zne", "UTC", "x").err())
        .contains("Unknown option", "--zne", "Did you mean --zone?");
    assertThat(CommandRun.of("lint", "--formt=json", "x").err()).contains("Did you mean --format?");
  }

  @Test
  void showsAnExampleWhereSomethingIsMissing() {
    CommandRun run = CommandRun.of("new");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("EVIDENCE", "For example:", "  unrepeat new export.zip checkout.log --zone UTC");
  }

  @Test
  void namesNoCommandWhereNoneIsNear() {
    assertThat(CommandRun.of("xyzzyplugh").err())
        .contains("There is no command \"xyzzyplugh\".")
        .doesNotContain("Did you mean", "rehearse");
  }

  @Test
  void keepsTheDemoInTheHomeThatTheShellNames() {
    assertThat(DemoSurroundings.of(Map.of("HOME", "/h"), "/users/ines").folder())
        .isEqualTo(Path.of("/h/.cache/unrepeat/demo"));
    assertThat(DemoSurroundings.of(Map.of(), "/users/ines").folder())
        .isEqualTo(Path.of("/users/ines/.cache/unrepeat/demo"));
    assertThat(DemoSurroundings.of(Map.of("HOME", "/h", "XDG_CACHE_HOME", "/c"), "/u").folder())
        .isEqualTo(Path.of("/c/unrepeat/demo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cli", "lint"})
  void rehearsesWithoutAWord(String part) {
    CommandRun run = CommandRun.of("rehearse", part);

    assertThat(run.code()).isZero();
    assertThat(run.out() + run.err()).isEmpty();
  }
}
