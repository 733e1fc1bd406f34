package dev.unrepeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SoughtTest {
  private static final List<String> PATTERNS =
      List.of(
          "(?i)\\b(?:start(?:ed)?|beg[aiu]n\\w*|since)\\b",
          "(?m)https?://|\\]\\(|^ *```|^ {4}\\S|\\b[A-Z][A-Z0-9]{1,9}-\\d+\\b(?!-)|(?<!\\w)#\\d{2,}|\\n~~~",
          "(?i)(?<![\\w.#-])\\d[\\d,.]*\\s?(?:%|ms)\\b|\\bfrom \\S+ to \\S*\\d",
          "(?i)(?<!maybe |e\\.g\\. )\\bby (?!be(?:ing)?\\b)\\p{L}+ing\\b",
          "(?<=\\p{L})\\d|\\Bx",
          "(?i)(?!a b)[ab] ?[^c]",
          "é+|\\bz");

  private static final List<String> BITS =
      List.of(
          "start",
          "Began",
          "since",
          "s",
          "http",
          "://",
          "](",
          "```",
          "\n",
          "    ",
          "OPS",
          "-",
          "12",
          "#",
          "~~~",
          "5 %",
          "7ms",
          "from a to b1",
          "maybe ",
          "by ",
          "being ",
          "testing",
          "e.g. ",
          "x",
          "a b",
          "b",
          "c",
          "é",
          "Ä",
          " ",
          ".",
          "z",
          "\uD83D\uDD25",
          "_");

  @Test
  void findsWhatThePatternFindsAlone() {
    long seed = 20261128;
    Random dice = new Random(seed);
    for (String pattern : PATTERNS) {
      Sought sought = Sought.of(pattern);
      for (int i = 0; i < 4_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = dice.nextInt(9); n > 0; n--) {
          text.append(BITS.get(dice.nextInt(BITS.size()))).append(dice.nextInt(3) == 0 ? " " : "");
        }
        Matcher alone = Pattern.compile(pattern).matcher(text);
        List<String> all = alone.results().map(SoughtTest::place).toList();

        Optional<Matcher> found = sought.find(text.toString());

        assertThat(found.map(SoughtTest::place))
            .as("seed %d: %s in %s", seed, pattern, text)
            .isEqualTo(all.stream().findFirst());
        if (all.size() > 1) {
          assertThat(found.orElseThrow().find()).isTrue();
          assertThat(place(found.orElseThrow())).isEqualTo(all.get(1));
        }
      }
    }
  }

  private static String place(MatchResult match) {
    return match.start() + "-" + match.end();
  }
}
