package dev.unrepeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class AnchoredTest {
  private static final List<String> SHAPES =
      List.of(
          "by (\\d+) days?",
          "(?:the )?(end|mid) of",
          "[*_]+(?=\\S)",
          "(?!bad\\b)\\p{L}+ to\\s+(?=\\p{Ll})",
          "\\d{1,2}[.)]\\s",
          "(?:a|b)?c$",
          "x*",
          "märz|até");

  @Test
  void findsWhatThePatternItselfFinds() {
    Random random = new Random(20_260_801);
    String letters = "bytheAndmi1 2*_.)cxàéätoMÄRZ";
    for (String shape : SHAPES) {
      Pattern pattern = Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      Anchored anchored = Anchored.of(pattern);
      for (int round = 0; round < 3_000; round++) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
          text.append(letters.charAt(random.nextInt(letters.length())));
        }
        int from = random.nextInt(text.length() + 1);
        Matcher plain = pattern.matcher(text).region(from, text.length());
        assertThat(anchored.at(text.toString(), from).map(Matcher::end).orElse(-1))
            .as("%s at %d of \"%s\"", shape, from, text)
            .isEqualTo(plain.lookingAt() ? plain.end() : -1);
      }
    }
  }

  @Test
  void isNotAskedWhereLettersAreMissingThatItNeeds() {
    Anchored lead = Anchored.of(Pattern.compile("\\p{L}+ to ")).holding(" to");

    assertThat(lead.opens("Priya to ask")).isTrue();
    assertThat(lead.opens("Priya asks")).isFalse();
  }
}
