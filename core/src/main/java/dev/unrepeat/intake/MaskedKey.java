package dev.unrepeat.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The key of an event without the secret of its text.
///
/// Sources that have no ids make the key of the text's words, where no mask finds a secret any
/// more: `tried password=x7Kq9` becomes `tried password x7kq9`.
final class MaskedKey {
  private static final int SHORTEST = 3;

  private MaskedKey() {}

  /// @param raw the text as it was told
  /// @param masked the same without its secrets
  static String of(String key, String raw, String masked) {
    if (raw.equals(masked)) {
      return key;
    }
    Set<String> secret = new HashSet<>(words(raw));
    secret.removeAll(words(masked));
    String without = key;
    for (String word : secret) {
      without =
          Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(without)
              .replaceAll(Matcher.quoteReplacement("…"));
    }
    return without;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }
}
