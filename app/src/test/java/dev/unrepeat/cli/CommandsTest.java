package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "new ", "import ", "timeline ", "serve "})
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
  void rehearsesWithoutAWord() {
    CommandRun run = CommandRun.of("rehearse");

    assertThat(run.code()).isZero();
    assertThat(run.out() + run.err()).isEmpty();
  }
}
