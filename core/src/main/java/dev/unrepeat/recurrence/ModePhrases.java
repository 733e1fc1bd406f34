package dev.unrepeat.recurrence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The phrases of all ways to fail, each tried only at words that can begin it. A text is read once
/// instead of once for each phrase.
///
/// Which words can begin a phrase is asked of the phrase itself: where some letters neither match
/// nor leave the matcher wanting more, no text that begins with them matches. Of two letters this
/// is asked at the start, of six when a text has them first.
final class ModePhrases {
  private static final int OTHER = 37;
  private static final int KINDS = 38;
  private static final int AHEAD = 6;
  private static final int MOST_KEPT = 50_000;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_";

  private final List<FailureMode> modes = new ArrayList<>();
  private final List<Pattern> phrases = new ArrayList<>();
  private final int[][] beginning = new int[KINDS * KINDS][];
  private final Map<String, int[]> met = new ConcurrentHashMap<>();

  ModePhrases(Map<FailureMode, List<Pattern>> all) {
    all.forEach((mode, some) -> {
      for (Pattern phrase : some) {
        modes.add(mode);
        phrases.add(phrase);
      }
    });
    for (int first = 0; first < OTHER; first++) {
      for (int second = 0; second < KINDS; second++) {
        String letters =
            LETTERS.substring(first, first + 1)
                + (second == OTHER ? "" : LETTERS.substring(second, second + 1));
        beginning[first * KINDS + second] = able(letters);
      }
    }
  }

  private int[] able(String letters) {
    return able(IntStream.range(0, phrases.size()), letters);
  }

  private int[] able(IntStream some, String letters) {
    return some.filter(
            one -> {
              Matcher matcher = phrases.get(one).matcher(letters);
              return matcher.lookingAt() || matcher.hitEnd();
            })
        .toArray();
  }

  /// What a text tells of: of each way to fail, how often and by which words first, in the order of
  /// its phrases.
  Map<FailureMode, FailureMode.Told> in(String text) {
    Map<Integer, Matcher> matchers = new HashMap<>();
    int[] times = new int[phrases.size()];
    Map<Integer, String> first = new HashMap<>();
    int[] behind = new int[phrases.size()];
    boolean within = false;
    for (int at = 0; at < text.length(); at++) {
      int kind = kind(text.charAt(at));
      boolean starts = kind != OTHER && !within;
      within = kind != OTHER;
      if (!starts) {
        continue;
      }
      int next = at + 1 < text.length() ? kind(text.charAt(at + 1)) : OTHER;
      for (int one : ahead(beginning[kind * KINDS + next], text, at)) {
        if (at < behind[one]) {
          continue;
        }
        Matcher matcher = matchers.computeIfAbsent(one, any -> matcher(any, text));
        matcher.region(at, text.length());
        if (matcher.lookingAt()) {
          if (times[one] == 0) {
            first.put(one, matcher.group().strip());
          }
          times[one]++;
          behind[one] = matcher.end();
        }
      }
    }
    return told(times, first);
  }

  private int[] ahead(int[] able, String text, int at) {
    if (able.length == 0 || at + AHEAD > text.length()) {
      return able;
    }
    String letters = text.substring(at, at + AHEAD);
    int[] known = met.get(letters);
    if (known == null) {
      known = able(Arrays.stream(able), letters);
      if (met.size() < MOST_KEPT) {
        met.put(letters, known);
      }
    }
    return known;
  }

  private Matcher matcher(int one, String text) {
    return phrases.get(one).matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private Map<FailureMode, FailureMode.Told> told(int[] times, Map<Integer, String> first) {
    Map<FailureMode, FailureMode.Told> all = new EnumMap<>(FailureMode.class);
    for (int one = 0; one < times.length; one++) {
      if (times[one] > 0) {
        all.merge(
            modes.get(one),
            new FailureMode.Told(times[one], first.getOrDefault(one, "")),
            (had, more) -> new FailureMode.Told(had.times() + more.times(), had.words()));
      }
    }
    return all;
  }

  private static int kind(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a';
    }
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A';
    }
    if (letter >= '0' && letter <= '9') {
      return 26 + letter - '0';
    }
    return letter == '_' ? 36 : OTHER;
  }
}
