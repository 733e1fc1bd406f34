package dev.unrepeat.source;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// One pass over a text in search of [References]. Written by hand, because it runs over each
/// message of a large export, where regular expressions took half of the time.
final class ReferenceScan {
  private static final Set<String> RUNS = Set.of("deploy", "deployment", "release", "run");

  /// With what the words begin that introduce another: nearly none does.
  private static final String INTRODUCING = "draDRA";

  private final String text;
  private final Set<String> found = new LinkedHashSet<>();

  /// Whether the word to come was announced as an alert's name.
  private boolean announced;

  ReferenceScan(String text) {
    this.text = text;
  }

  Set<String> inAddresses() {
    int at = text.indexOf("http");
    while (at >= 0) {
      at = text.indexOf("http", address(at));
    }
    return found;
  }

  Set<String> all() {
    announced = true;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isWord(c)) {
        at = c == 'h' && text.startsWith("http", at) ? address(at) : word(at);
      } else {
        if (c == '#' && (at == 0 || isOutside(text.charAt(at - 1)))) {
          number(at + 1);
        } else if (c == '[') {
          boolean state = text.startsWith("[FIRING", at) || text.startsWith("[RESOLVED", at);
          announced |= state;
          at = state ? Math.max(at, text.indexOf(']', at)) : at;
        }
        at++;
      }
    }
    return found;
  }

  /// Takes what an address leads to; the end of the address.
  private int address(int start) {
    int end = start;
    while (end < text.length() && isOfAddress(text.charAt(end))) {
      end++;
    }
    if (text.startsWith("://", Math.min(text.length(), start + 4))
        || text.startsWith("s://", start + 4)) {
      int before = end;
      int name = end;
      for (int at = partEnd(text.indexOf("//", start) + 2, end) + 1; at < end; ) {
        int next = partEnd(at, end);
        if (name < end && "idrtc".indexOf(text.charAt(name)) >= 0) {
          String above = before < end ? text.substring(before, name - 1) : "";
          target(above, text.substring(name, at - 1), trimmed(text.substring(at, next)));
        }
        before = name;
        name = at;
        at = next + 1;
      }
    }
    return Math.max(end, start + 4);
  }

  private int partEnd(int from, int end) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '/' || c == '?' || c == '#') {
        return at;
      }
      at++;
    }
    return end;
  }

  private void target(String before, String name, String id) {
    switch (name) {
      case "incidents" ->
          addIf(id.length() >= 6 && id.chars().allMatch(ReferenceScan::isCapitalOrDigit), id);
      case "deployments" -> addIf(isNumber(id), id);
      case "runs" -> addIf(before.equals("actions") && isNumber(id), id);
      case "tag" -> addIf(before.equals("releases") && !id.isEmpty(), id);
      case "commit", "commits" -> {
        if (isHex(id)) {
          found.addAll(References.commit(id));
        }
      }
      default -> {}
    }
  }

  private int word(int start) {
    int end = start;
    while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    char first = text.charAt(start);
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    String word = text.substring(start, end);
    boolean name = announced;
    announced &= isDigit(first);
    if (first == 'v' && word.length() > 1 && isDigit(word.charAt(1)) && before != '.') {
      return Math.max(end, version(start));
    } else if (isHex(word) && mixes(word)) {
      found.addAll(word.length() == 16 ? Set.of(word) : References.commit(word));
    } else if (isAlertName(word, before, name && isFollowedByItsTelling(end))) {
      found.add(word);
    } else if (INTRODUCING.indexOf(first) >= 0) {
      introduced(word, start, end);
    }
    return end;
  }

  private static boolean isAlertName(String word, char before, boolean announced) {
    return isCapital(word.charAt(0))
        && before != '.'
        && before != '/'
        && word.indexOf('-') < 0
        && humps(word) >= (announced ? 2 : 3);
  }

  /// `[FIRING:1] DiskFull …`, or `DiskFull: …` at the very beginning.
  private boolean isFollowedByItsTelling(int end) {
    return text.startsWith("[") || (end < text.length() && text.charAt(end) == ':');
  }

  /// `deploy-4711`, `deployment 4711`, `alertname=DiskFull`.
  private void introduced(String word, int start, int end) {
    int letters = 0;
    while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
      letters++;
    }
    String begin = word.substring(0, letters).toLowerCase(Locale.ROOT);
    if (RUNS.contains(begin)) {
      int at = start + letters;
      int stop = Math.min(text.length(), at + 3);
      while (at < stop && " #:_-".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      int to = digits(at);
      addIf(
          to - at >= 3 && (to == text.length() || !isWord(text.charAt(to))),
          text.substring(at, to));
    } else if (begin.equals("alertname") && end < text.length()) {
      int at = end + 1;
      while (at < text.length() && " \"".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      int to = at;
      while (to < text.length() && isWord(text.charAt(to))) {
        to++;
      }
      addIf(to - at > 3, text.substring(at, to));
    }
  }

  private void number(int start) {
    int end = digits(start);
    addIf(
        end > start && end - start < 10 && (end == text.length() || !isWord(text.charAt(end))),
        "#" + text.substring(start, end));
  }

  /// `v2.3.1` or `v2.3.1-rc.2`; its end.
  private int version(int start) {
    int end = start + 1;
    int dots = 0;
    while (end < text.length()
        && (isWord(text.charAt(end)) || "-+.".indexOf(text.charAt(end)) >= 0)) {
      dots += text.charAt(end) == '.' ? 1 : 0;
      end++;
    }
    String word = trimmed(text.substring(start, end));
    boolean dotted =
        dots > 0 && digits(start + 1) < text.length() && text.charAt(digits(start + 1)) == '.';
    addIf(
        dotted
            && word.length() <= 60
            && (isDigit(word.charAt(word.length() - 1)) || word.indexOf('-') > 0),
        word);
    return end;
  }

  private int digits(int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void addIf(boolean condition, String word) {
    if (condition) {
      found.add(word);
    }
  }

  /// How many capitalised parts a name has: four in `CheckoutHighErrorRate`.
  private static int humps(String word) {
    int humps = 0;
    boolean lower = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean starts = isCapital(c) && i + 1 < word.length() && !isCapital(word.charAt(i + 1));
      humps += starts || (i == 0 && isCapital(c)) ? 1 : 0;
      lower |= c >= 'a' && c <= 'z';
    }
    return lower && word.length() >= 6 ? humps : 0;
  }

  private static String trimmed(String word) {
    int end = word.length();
    while (end > 0 && ".,;:!?-+".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isHex(String word) {
    if (word.length() < 7 || word.length() > 40) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isDigit(c) && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean mixes(String word) {
    return word.chars().anyMatch(c -> c <= '9') && word.chars().anyMatch(c -> c >= 'a');
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.length() <= 20
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isCapitalOrDigit(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isOfAddress(char c) {
    return switch (c) {
      case '<', '>', '|', '"', '\'', '`', ')', ']' -> false;
      default -> c > ' ' && c < 128;
    };
  }

  private static boolean isOutside(char c) {
    return !isWord(c) && c != '/' && c != '&';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
