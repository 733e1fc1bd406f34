package dev.unrepeat.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The letters that a text must have for a pattern to match: `(?:no|zero) (?:errors?|fail\w*)`
/// needs "no" or "zero", and "error" or "fail". Finding these is a hundred times cheaper than the
/// pattern.
///
/// @param allOf of each list one run at least, in lower case, the most telling list first; empty
///   when nothing can be said of the pattern and it must be tried
public record Letters(List<List<String>> allOf) {
  /// What has a meaning of its own in a pattern; everything else stands for itself.
  private static final String SIGNS = "\\^$.|?*+()[]{}";

  /// Nearly every text has most runs of fewer letters.
  private static final int SHORT = 3;

  public Letters {
    allOf =
        allOf.stream()
            .map(List::copyOf)
            .sorted(Comparator.comparingInt(Letters::shortest).reversed())
            .toList();
  }

  /// The most telling list, and of the others those that not nearly every text has: single letters
  /// and the like, looked for in each text, would tell nothing.
  public Letters telling() {
    return new Letters(
        allOf.stream()
            .filter(list -> list.equals(allOf.getFirst()) || shortest(list) >= SHORT)
            .toList());
  }

  private static int shortest(List<String> letters) {
    int shortest = letters.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (String run : letters) {
      shortest = Math.min(shortest, run.length());
    }
    return shortest;
  }

  private static List<String> mostTelling(List<List<String>> all) {
    List<String> most = all.getFirst();
    for (List<String> one : all) {
      most = shortest(one) > shortest(most) ? one : most;
    }
    return most;
  }

  /// Reads a pattern of the kind that stands in our tables: groups, alternatives, classes and
  /// quantifiers.
  public static Letters of(String pattern) {
    return new Letters(new Reader(pattern.toLowerCase(Locale.ROOT)).alternatives());
  }

  private static final class Reader {
    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    /// What every alternative needs: the only one all of its own, several of them the most telling
    /// of each.
    List<List<String>> alternatives() {
      List<List<List<String>>> each = new ArrayList<>();
      do {
        each.add(sequence());
      } while (take('|'));
      if (each.size() == 1) {
        return each.getFirst();
      }
      List<String> oneOf = new ArrayList<>();
      for (List<List<String>> one : each) {
        if (one.isEmpty()) {
          return List.of();
        }
        oneOf.addAll(mostTelling(one));
      }
      return List.of(oneOf);
    }

    /// What the parts of a sequence need that cannot be absent.
    private List<List<String>> sequence() {
      List<List<String>> all = new ArrayList<>();
      StringBuilder run = new StringBuilder();
      while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
        char c = pattern.charAt(at);
        if (c == '(') {
          flush(run, all);
          List<List<String>> inside = group();
          if (!optional()) {
            all.addAll(inside);
          }
        } else if (SIGNS.indexOf(c) < 0) {
          at++;
          boolean repeated = pattern.startsWith("+", at) || pattern.startsWith("{", at);
          if (optional()) {
            flush(run, all);
          } else {
            run.append(c);
            if (repeated) {
              flush(run, all);
            }
          }
        } else {
          flush(run, all);
          skip(c);
          optional();
        }
      }
      flush(run, all);
      return all;
    }

    private List<List<String>> group() {
      at++;
      boolean look =
          pattern.startsWith("?!", at)
              || pattern.startsWith("?<", at)
              || pattern.startsWith("?=", at);
      if (pattern.startsWith("?<", at)) {
        at += 3;
      } else if (pattern.startsWith("?", at)) {
        at += 2;
      }
      List<List<String>> inside = alternatives();
      take(')');
      return look ? List.of() : inside;
    }

    private void skip(char c) {
      if (c == '\\') {
        at += 2;
        if (pattern.startsWith("{", at)) {
          at = pattern.indexOf('}', at) + 1;
        }
      } else if (c == '[') {
        at++;
        while (pattern.charAt(at) != ']') {
          at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
      } else {
        at++;
      }
    }

    /// Passes a quantifier and says whether it lets what stands before it be absent.
    private boolean optional() {
      if (at >= pattern.length()) {
        return false;
      }
      boolean absent = false;
      char c = pattern.charAt(at);
      if (c == '?' || c == '*') {
        absent = true;
        at++;
      } else if (c == '+') {
        at++;
      } else if (c == '{') {
        absent = pattern.charAt(at + 1) == '0';
        at = pattern.indexOf('}', at) + 1;
      }
      take('?');
      return absent;
    }

    private boolean take(char c) {
      if (at < pattern.length() && pattern.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private static void flush(StringBuilder run, List<List<String>> all) {
      if (!run.toString().isBlank()) {
        all.add(List.of(run.toString()));
      }
      run.setLength(0);
    }
  }
}
