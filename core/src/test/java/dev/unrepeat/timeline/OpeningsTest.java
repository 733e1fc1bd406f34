package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningsTest {
  @Test
  void allowsTheLettersWithWhichAMatchBegins() {
    Openings openings =
        new Openings(Pattern.compile("(?:errors?|fail\\w*)\\b", Pattern.CASE_INSENSITIVE));

    assertThat("eEfF".chars()).allMatch(letter -> openings.allow((char) letter.intValue()));
    assertThat("xa1 ".chars()).noneMatch(letter -> openings.allow((char) letter.intValue()));
  }

  @Test
  void allowsEveryLetterWhereNothingCanBeTried() {
    assertThat(new Openings(Pattern.compile("(?<=to )join")).allow('x')).isTrue();
    assertThat(new Openings(Pattern.compile("join")).allow('ä')).isTrue();
  }

  /// The openings must never keep a pattern from a place where it matches.
  @Test
  void allowsWhereverAPatternOfOursMatches() {
    String text =
        "Rollback of v2.3.0 completed. We decided to fail over; root cause identified! 500s, alert fires, "
            + "on-call acked: errors back to normal, all clear, hotfix failed, 5 customers told, 12 min p95 > 5 s";
    Stream.of(BeginningWords.phrases(), ResponseWords.phrases(), EndingWords.phrases())
        .flatMap(phrases -> phrases)
        .forEach(phrase ->
            phrase
                .pattern()
                .matcher(text)
                .results()
                .filter(match -> match.end() > match.start())
                .forEach(match ->
                    assertThat(phrase.openings().allow(text.charAt(match.start())))
                        .as(phrase.pattern() + " at " + match.group())
                        .isTrue()));
  }
}
