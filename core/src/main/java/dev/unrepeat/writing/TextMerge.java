package dev.unrepeat.writing;

import java.util.List;
import java.util.Optional;

/// Brings two changes of one text together, as `diff3` does: where only one side changed, its words
/// stand; where both changed the same place differently, there is no merge.
///
/// First by lines; a place that both sides changed is looked at again word by word.
public final class TextMerge {
  private final Pieces pieces;
  private final boolean both;

  /// @param both whether two insertions at one place may stand one after the other
  private TextMerge(Pieces pieces, boolean both) {
    this.pieces = pieces;
    this.both = both;
  }

  /// Merges running text.
  ///
  /// @param base what both began with
  public static Optional<String> ofProse(String base, String mine, String theirs) {
    return easy(base, mine, theirs)
        .or(() -> new TextMerge(Pieces.LINES, false).merge(base, mine, theirs));
  }

  /// Merges a list with an item on each line: what either side added stays.
  public static Optional<String> ofList(String base, String mine, String theirs) {
    return easy(base, mine, theirs)
        .or(() ->
            new TextMerge(Pieces.LINES, true)
                .merge(ended(base), ended(mine), ended(theirs))
                .map(String::strip));
  }

  /// The answer where one side left the text alone, or both say the same.
  static Optional<String> easy(String base, String mine, String theirs) {
    if (mine.equals(base) || mine.equals(theirs)) {
      return Optional.of(theirs);
    }
    return theirs.equals(base) ? Optional.of(mine) : Optional.empty();
  }

  private static String ended(String list) {
    return list.isEmpty() || list.endsWith("\n") ? list : list + "\n";
  }

  private Optional<String> merge(String base, String mine, String theirs) {
    List<String> old = pieces.of(base);
    List<String> left = pieces.of(mine);
    List<String> right = pieces.of(theirs);
    int[] inLeft = Matching.of(old, left);
    int[] inRight = Matching.of(old, right);
    StringBuilder merged = new StringBuilder();
    int o = 0;
    int l = 0;
    int r = 0;
    while (o < old.size() || l < left.size() || r < right.size()) {
      int next = o;
      while (next < old.size() && (inLeft[next] < 0 || inRight[next] < 0)) {
        next++;
      }
      int toLeft = next < old.size() ? inLeft[next] : left.size();
      int toRight = next < old.size() ? inRight[next] : right.size();
      Optional<String> between =
          settle(
              String.join("", old.subList(o, next)),
              String.join("", left.subList(l, toLeft)),
              String.join("", right.subList(r, toRight)));
      if (between.isEmpty()) {
        return between;
      }
      merged.append(between.get());
      if (next < old.size()) {
        merged.append(old.get(next));
      }
      o = next + 1;
      l = toLeft + 1;
      r = toRight + 1;
    }
    return Optional.of(merged.toString());
  }

  private Optional<String> settle(String base, String mine, String theirs) {
    Optional<String> easy = easy(base, mine, theirs);
    if (easy.isPresent()) {
      return easy;
    }
    if (both && base.isEmpty()) {
      return Optional.of(theirs + mine);
    }
    return pieces == Pieces.LINES && !both && !base.isEmpty()
        ? new TextMerge(Pieces.WORDS, false).merge(base, mine, theirs)
        : Optional.empty();
  }
}
