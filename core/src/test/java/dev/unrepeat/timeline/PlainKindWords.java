package dev.unrepeat.timeline;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The plain way to find phrases, by which the quick one is measured: every phrase is tried at
/// every word, and every mark is looked for in every text.
final class PlainKindWords {
  static final List<Phrase> PHRASES =
      Stream.of(BeginningWords.phrases(), ResponseWords.phrases(), EndingWords.phrases())
          .flatMap(phrases -> phrases)
          .sorted(Comparator.comparingInt(Phrase::strength).reversed())
          .toList();

  private PlainKindWords() {}

  /// What each meaning rests on, before some outweigh others.
  static Map<Meaning, String> meanings(String text) {
    String original = plain(text);
    StringBuilder rest = new StringBuilder(original.replaceAll("(?<=\\w)\\.(?=\\w)", "·"));
    Map<Meaning, Phrase> best = new EnumMap<>(Meaning.class);
    Map<Meaning, String> found = new TreeMap<>();
    for (Phrase phrase : PHRASES) {
      Matcher matcher =
          phrase.pattern().matcher(rest).useTransparentBounds(true).useAnchoringBounds(false);
      int from = 0;
      for (int start = 0; start < original.length(); start++) {
        if (start < from || !begins(original, start) || rest.charAt(start) == ';') {
          continue;
        }
        if (matcher.region(start, rest.length()).lookingAt() && matcher.end() > start) {
          from = matcher.end();
          note(phrase, original, start, from, best, found);
          rest.replace(start, from, ";".repeat(from - start));
        }
      }
    }
    return found;
  }

  private static void note(
      Phrase phrase,
      String original,
      int start,
      int end,
      Map<Meaning, Phrase> best,
      Map<Meaning, String> found) {
    Optional<Meaning> meaning = phrase.meaning();
    if (meaning.isEmpty()) {
      return;
    }
    String hit = "%04d %s".formatted(start, original.substring(start, end).strip());
    Phrase before = best.get(meaning.get());
    boolean stronger =
        before == null
            || phrase.strength() > before.strength()
            || (phrase.strength() == before.strength()
                && start < Integer.parseInt(found.get(meaning.get()).substring(0, 4)));
    if (stronger) {
      best.put(meaning.get(), phrase);
      found.put(meaning.get(), hit);
    }
  }

  static boolean begins(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return text.charAt(at) != ' ' && before != '-' && !Character.isLetterOrDigit(before);
  }

  static String plain(String text) {
    String read = text.length() > 400 ? text.substring(0, 400) : text;
    read = read.replaceAll("<[^|>]*\\|([^>]*)>|\\[([^\\]]{3,})\\]\\([^)]*\\)", "$1$2");
    read = read.replaceAll("https?://\\S+", " ");
    read = read.replaceAll("[*_`~]+(?=\\S)|(?<=\\S)[*_`~]+|<[@#!][^>]*>", "");
    read = Pattern.compile("[^.!?\\n]*\\?").matcher(read).replaceAll(" ");
    return read.replace('’', '\'').replaceAll("[ \\t\\n\\x0B\\f\\r]+", " ").strip();
  }
}
