package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
  }

  /// The letters must never keep a pattern from a text that it matches.
  @Test
  void passesEveryTextThatItsPatternMatches() {
    List<String> texts =
        List.of(
            "Rollback of checkout to v2.3.0 in production completed",
            "status page updated",
            "we decided to fail over",
            "root cause identified",
            "first 500s in the logs",
            "Alert: latency over 5 s",
            "on-call acknowledged",
            "errors back to normal",
            "all clear",
            "hotfix attempted, failed",
            "bridge opened",
            "SEV1 declared",
            "customers were informed by mail",
            "limits raised from 5 to 10",
            "cache cleared",
            "nodes added",
            "turns out the disk was full",
            "half of the pods restarted",
            "decision: roll back",
            "incident over",
            "connections at 100 %",
            "fix deployed",
            "no further errors",
            "partially recovered",
            "lag is falling");
    Stream.of(BeginningWords.phrases(), ResponseWords.phrases(), EndingWords.phrases())
        .flatMap(phrases -> phrases)
        .forEach(phrase ->
            texts.stream()
                .filter(text -> phrase.pattern().matcher(text).find())
                .forEach(text ->
                    assertThat(phrase.letters().couldMatch(new Letters.Text(text)))
                        .as(phrase.pattern() + " in " + text)
                        .isTrue()));
  }
}
