package dev.unrepeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlternativesTest {
  @Test
  void takesAPatternApartWhereItBranches() {
    assertThat(Alternatives.of("\\bran|set (?:up|off)\\b"))
        .containsExactly("\\bran", "set (?:up|off)\\b");
    assertThat(Alternatives.of("(?<![\\w')|-])(?:ran|set (?:up|off)|[|)\\]])(?!x|y)"))
        .containsExactly("ran", "set (?:up|off)", "[|)\\]]");
    assertThat(Alternatives.of("\\b(?:very )?\\(late")).containsExactly("\\b(?:very )?\\(late");
    assertThat(Alternatives.of("(our|my) fault")).containsExactly("(our|my) fault");
  }
}
