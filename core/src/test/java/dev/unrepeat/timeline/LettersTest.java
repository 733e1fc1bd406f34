package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void findsWhatAPatternNeeds() {
    assertThat(Letters.of("(?:errors?|fail\\w*)\\b").anyOf()).containsExactly("error", "fail");
    assertThat(Letters.of("back (?:to|at) (?:the )?normal").anyOf()).containsExactly("normal");
    assertThat(Letters.of("(?:is |was )?resolved").anyOf()).containsExactly("resolved");
    assertThat(Letters.of("(?<!nodes )join(?:s|ed)?(?! us)").anyOf()).containsExactly("join");
    assertThat(Letters.of("[a-z]+ \\d{1,3}").anyOf()).isEmpty();
    assertThat(Letters.of("status[- ]?page").anyOf()).containsExactly("status");
    assertThat(Letters.of("[\\w.-]+ ?(?:→|->) ?\\d").anyOf()).containsExactly("→", "->");
  }
}
