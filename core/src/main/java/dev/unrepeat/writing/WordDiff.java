package dev.unrepeat.writing;

import java.util.ArrayList;
import java.util.List;

/// What differs between two texts, word by word.
public final class WordDiff {
  private static final int SHORT = 2;

  private WordDiff() {}

  /// What became of a stretch of text.
  public enum Change {
    SAME,
    GONE,
    NEW
  }

  /// A stretch of text with one fate; together they are the old text and the new one.
  public record Stretch(Change change, String text) {}

  public static List<Stretch> between(String before, String after) {
    List<String> old = Pieces.WORDS.of(before);
    List<String> now = Pieces.WORDS.of(after);
    int[] match = withoutCrumbs(Matching.of(old, now), old);
    List<Stretch> found = new ArrayList<>();
    int o = 0;
    int n = 0;
    while (o < old.size() || n < now.size()) {
      int next = o;
      while (next < old.size() && match[next] < 0) {
        next++;
      }
      int to = next < old.size() ? match[next] : now.size();
      add(found, Change.GONE, old.subList(o, next));
      add(found, Change.NEW, now.subList(n, to));
      if (next < old.size()) {
        add(found, Change.SAME, old.subList(next, next + 1));
      }
      o = next + 1;
      n = to + 1;
    }
    return found;
  }

  /// A blank or a comma that stayed between two changes is no help to a reader: it counts as
  /// changed.
  private static int[] withoutCrumbs(int[] match, List<String> old) {
    int[] kept = match.clone();
    int from = 0;
    while (from < match.length) {
      int to = from;
      while (to < match.length
          && match[to] >= 0
          && (to == from || match[to] == match[to - 1] + 1)) {
        to++;
      }
      boolean inside = from > 0 && to < match.length;
      boolean crumb =
          inside
              && to > from
              && to - from <= SHORT
              && old.subList(from, to).stream()
                  .noneMatch(piece -> piece.equals("\n") || word(piece));
      for (int i = from; crumb && i < to; i++) {
        kept[i] = -1;
      }
      from = Math.max(to, from + 1);
    }
    return kept;
  }

  private static boolean word(String piece) {
    return Character.isLetterOrDigit(piece.codePointAt(0));
  }

  private static void add(List<Stretch> found, Change change, List<String> pieces) {
    String text = String.join("", pieces);
    if (text.isEmpty()) {
      return;
    }
    if (!found.isEmpty() && found.getLast().change() == change) {
      text = found.removeLast().text() + text;
    }
    found.add(new Stretch(change, text));
  }
}
