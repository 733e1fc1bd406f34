package dev.unrepeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {
  @Test
  void findsWhatAPatternNeeds() {
    assertThat(Letters.of("(?:errors?|fail\\w*)\\b").allOf())
        .containsExactly(List.of("error", "fail"));
    assertThat(Letters.of("back (?:to|at) (?:the )?normal").allOf())
        .containsExactly(List.of("normal"), List.of("back "), List.of("to", "at"));
    assertThat(Letters.of("(?:is |was )?resolved").allOf()).containsExactly(List.of("resolved"));
    assertThat(Letters.of("(?<!nodes )join(?:s|ed)?(?! us)").allOf())
        .containsExactly(List.of("join"));
    assertThat(Letters.of("[a-z]+ \\d{1,3}").allOf()).isEmpty();
    assertThat(Letters.of("status[- ]?page").allOf())
        .containsExactly(List.of("status"), List.of("page"));
    assertThat(Letters.of("[\\w.-]+ ?(?:→|->) ?\\d").allOf()).containsExactly(List.of("→", "->"));
    assertThat(Letters.of("see+n it{2}").allOf()).containsExactly(List.of("n it"), List.of("see"));
  }
}
