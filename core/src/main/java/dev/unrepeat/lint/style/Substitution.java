package dev.unrepeat.lint.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that have a better one.
///
/// @param unasked whether a better word may be put in without asking
record Substitution(
    List<Swap> swaps, Optional<Pattern> exceptions, boolean ignoreCase, boolean unasked)
    implements Check {
  Substitution {
    swaps = List.copyOf(swaps);
  }

  /// @param better one or several, parted by `|`; `$1` is the first group
  record Swap(Pattern found, String better) {}

  private record Hit(int from, int to, String found, String better) {}

  @Override
  public void look(List<Passage> passages, Hits hits) {
    for (Passage passage : passages) {
      int end = 0;
      for (Hit hit : hits(passage)) {
        if (hit.from() >= end) {
          end = hit.to();
          report(passage, hit, hits);
        }
      }
    }
  }

  /// The earliest first, of two at one place the longer.
  private List<Hit> hits(Passage passage) {
    List<Hit> all = new ArrayList<>();
    for (Swap swap : swaps) {
      Matcher found = swap.found().matcher(new CountedText(passage.text()));
      while (found.find()) {
        String word = found.group();
        if (!word.isEmpty() && !Existence.excepted(exceptions, word)) {
          String better = filled(swap.better(), found);
          if (!List.of(better.split("\\|")).contains(word)) {
            all.add(new Hit(found.start(), found.end(), word, better));
          }
        }
      }
    }
    all.sort(Comparator.comparingInt(Hit::from).thenComparing(Hit::to, Comparator.reverseOrder()));
    return all;
  }

  private static String filled(String better, Matcher found) {
    String filled = better;
    for (int i = Math.min(9, found.groupCount()); i >= 1; i--) {
      filled = filled.replace("$" + i, found.group(i) == null ? "" : found.group(i));
    }
    return filled;
  }

  private void report(Passage passage, Hit hit, Hits hits) {
    String[] choices = hit.better().split("\\|");
    String shown = String.join("' or '", choices);
    if (choices.length == 1) {
      hits.replace(passage, hit.from(), hit.to(), likeFound(hit), unasked, shown, hit.found());
    } else {
      hits.add(passage, hit.from(), hit.to(), shown, hit.found());
    }
  }

  /// At the beginning of a sentence the better word begins with a capital too.
  private String likeFound(Hit hit) {
    String better = hit.better();
    boolean raise =
        ignoreCase
            && !better.isEmpty()
            && Character.isUpperCase(hit.found().charAt(0))
            && better.equals(better.toLowerCase(Locale.ROOT));
    return raise ? better.substring(0, 1).toUpperCase(Locale.ROOT) + better.substring(1) : better;
  }
}
