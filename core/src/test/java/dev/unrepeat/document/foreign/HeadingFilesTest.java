package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrepeat.document.foreign.HeadingFile.Line;
import dev.unrepeat.document.foreign.HeadingFile.Use;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeadingFilesTest {
  private static final HeadingWords WORDS = HeadingWords.SHIPPED;

  @Test
  void everyLineOfEveryLanguageIsUnderstood() {
    for (HeadingFile file : HeadingWords.shipped()) {
      for (Line line : file.lines()) {
        for (String phrase : line.phrases()) {
          String place = file.name() + " " + line.number() + ": " + phrase;
          switch (line.use()) {
            case ANYWHERE, ALONE ->
                assertThat(WORDS.read(phrase.replace("...", " checkout ")).map(ReadHeading::exact))
                    .as(place)
                    .contains(true);
            case LABEL -> assertThat(WORDS.label(phrase)).as(place).isPresent();
            case STATUS -> assertThat(WORDS.isStatus(phrase)).as(place).isTrue();
          }
        }
      }
    }
  }

  @Test
  void everyLanguageKnowsTheSectionsThatMatter() {
    for (HeadingFile file : HeadingWords.shipped()) {
      Set<Meaning> known =
          file.lines().stream()
              .flatMap(line -> line.meanings().stream())
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Meaning.class)));
      assertThat(known)
          .as(file.name())
          .containsAll(
              EnumSet.range(Meaning.TITLE, Meaning.STATUS_UPDATE).stream()
                  .filter(m -> m != Meaning.ENTRY && m != Meaning.DAY)
                  .toList());
    }
  }

  @Test
  void aSynonymStandsUnderOneMeaning() {
    HeadingFile file =
        HeadingFile.read("made up", "[impact]\nscope\n[summary]\nwhat\nthe (scope|reach)\nscope\n");

    assertThatThrownBy(() -> new HeadingWords(List.of(file)).read("scope"))
        .hasMessage("made up, line 6: \"scope\" stands under [IMPACT] already");
  }

  @Test
  void aSynonymMayBeListedAsEither() {
    HeadingFile file = HeadingFile.read("made up", "[impact, fact]\nreach\n");

    assertThat(new HeadingWords(List.of(file)).read("Reach").orElseThrow().meanings())
        .containsExactly(Meaning.IMPACT, Meaning.FACT);
  }

  @Test
  void alternativesAreWrittenOut() {
    assertThat(HeadingFile.alternatives("(a|b|) c (d|e)"))
        .containsExactly("a c d", "a c e", "b c d", "b c e", " c d", " c e");
  }

  /// A slip of the finger makes a heading unknown at worst, never another one.
  @Test
  void aMisspellingTurnsNoMeaningIntoAnother() {
    long seed = 20261014;
    Random dice = new Random(seed);
    Synonyms synonyms = new Synonyms(HeadingWords.shipped());
    for (HeadingFile file : HeadingWords.shipped()) {
      for (Line line : file.lines()) {
        for (String phrase : line.use() == Use.ANYWHERE ? line.phrases() : List.<String>of()) {
          String slip = slip(synonyms.key(phrase.replace("...", "")), dice);
          Optional<ReadHeading> read = WORDS.read(slip).filter(r -> !r.exact());
          boolean joined = slip.contains(" and ") || slip.contains("与") || slip.contains("と");
          boolean another =
              synonyms.label(slip).isPresent(); // "case" is a word, not a slip of "cause"
          if (!joined && !another && read.isPresent() && read.get().rest().isEmpty()) {
            assertThat(read.get().meanings())
                .as("seed %d: %s for %s", seed, slip, phrase)
                .containsAnyElementsOf(WORDS.read(phrase).orElseThrow().meanings());
          }
        }
      }
    }
  }

  private static String slip(String key, Random dice) {
    String[] words = key.split(" ");
    int longest = 0;
    for (int i = 0; i < words.length; i++) {
      longest = words[i].length() > words[longest].length() ? i : longest;
    }
    StringBuilder word = new StringBuilder(words[longest]);
    int at = 1 + dice.nextInt(Math.max(1, word.length() - 1));
    switch (dice.nextInt(3)) {
      case 0 -> word.deleteCharAt(Math.min(at, word.length() - 1));
      case 1 -> word.insert(Math.min(at, word.length()), (char) ('a' + dice.nextInt(26)));
      default -> word.setCharAt(Math.min(at, word.length() - 1), (char) ('a' + dice.nextInt(26)));
    }
    words[longest] = word.toString();
    return String.join(" ", words);
  }

  @Test
  void noHeadingMakesItFail() {
    long seed = 4711;
    Random dice = new Random(seed);
    List<String> bits =
        List.of(
            "Timeline",
            "and",
            "&",
            "/",
            ":",
            " - ",
            "(",
            ")",
            "[",
            "]",
            "](",
            "{",
            "}",
            "*",
            "_",
            "`",
            "#",
            "<",
            ">",
            "。",
            "と",
            "概要",
            "🔥",
            "\uD83D",
            "14:02",
            "4/5/26",
            "Oct 14",
            "IV.",
            "UTC",
            "what's",
            "'",
            "’",
            "…",
            "\t",
            "\n",
            "\0",
            "ß",
            "İ",
            "the",
            "of the incident",
            "!");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = dice.nextInt(12); n > 0; n--) {
        text.append(bits.get(dice.nextInt(bits.size()))).append(dice.nextBoolean() ? " " : "");
      }
      String heading = text.toString();
      assertThat(WORDS.find(heading).isPresent() == WORDS.read(heading).isPresent())
          .as("seed %d: %s", seed, heading)
          .isTrue();
      WORDS.label(heading);
      WORDS.isStatus(heading);
    }
  }

  @Test
  void aHeadingOfAnyLengthIsReadInTime() {
    for (String bit :
        List.of("a", "timeline and ", "(", "[", "](", "<", ": ", "- ", "#", " 1", "と")) {
      String heading = bit.repeat(2000 / bit.length());
      long before = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        WORDS.read(heading);
        WORDS.read(heading + bit.repeat(100_000));
        WORDS.label(heading);
      }
      double millis = (System.nanoTime() - before) / 20e6;
      assertThat(millis).as("milliseconds for %s", bit).isCloseTo(0, within(200.0));
    }
  }
}
