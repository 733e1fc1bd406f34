package dev.unrepeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BegunTest {
  @Test
  void replacesWhatStandsThere() {
    Begun mentions = Begun.by('@', "(?<![\\w@.])@(\\w+)");

    assertThat(mentions.replacedIn("ask @ines, not a@b.example", name -> name.group(1)))
        .isEqualTo("ask ines, not a@b.example");
    assertThat(mentions.removedFrom("@ines@ravi")).isEqualTo("@ravi");
    assertThat(mentions.removedFrom("nobody")).isEqualTo("nobody");
  }

  @Test
  void findsWhatThePatternFindsByItself() {
    long seed = 20261128;
    Random random = new Random(seed);
    String[] patterns = {"<[^<>]*>", "(?is)<(b|i)>.*?</\\1>|<!--.*?-->", "(?<=a)<+"};
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        text.append("<>/!-abiB \n".charAt(random.nextInt(11)));
      }
      String regex = patterns[random.nextInt(patterns.length)];

      assertThat(Begun.by('<', regex).replacedIn(text.toString(), found -> "[" + found.end() + "]"))
          .as("seed %d, round %d, %s in %s", seed, round, regex, text)
          .isEqualTo(
              Pattern.compile(regex).matcher(text).replaceAll(found -> "[" + found.end() + "]"));
    }
  }
}
