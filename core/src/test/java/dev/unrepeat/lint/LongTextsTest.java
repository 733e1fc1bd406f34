package dev.unrepeat.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.unrepeat.lint.rules.RuleBook;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text without an end of a sentence, as long as a page may send: it takes seconds, not minutes.
class LongTextsTest {
  private static final int LONG = 100_000;

  /// Alone each takes a second or two; the machine may be busy.
  private static final Duration MOST = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "should have ",
        "14:02 ",
        "Sarah, ",
        "(((",
        "http://",
        "no one, ",
        "1,000 customers "
      })
  void areLintedInTimeThatGrowsWithThem(String word) {
    String text = "# T\n\n## Summary\n\n" + word.repeat(LONG / word.length()) + "\n";
    Linter linter = new Linter(RuleBook.ALL, Settings.STANDARD);
    assertTimeoutPreemptively(
        MOST,
        () -> {
          List<Finding> found = linter.lint(LintedDocument.of("x.md", text));
          assertThat(found)
              .allSatisfy(one -> assertThat(one.span().to()).isLessThan(text.length()));
        });
  }
}
