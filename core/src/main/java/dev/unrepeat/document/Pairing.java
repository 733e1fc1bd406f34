package dev.unrepeat.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds for each row of an edited table the row it was before.
final class Pairing {
  private Pairing() {}

  /// For each row the index of its earlier self: by id, or the same row, or the row most like it of
  /// those left, with half of its cells the same.
  static List<Optional<Integer>> of(
      List<List<String>> rows, List<List<String>> before, boolean byId) {
    List<Optional<Integer>> pairs = new ArrayList<>();
    boolean[] taken = new boolean[before.size()];
    for (List<String> row : rows) {
      Optional<Integer> same =
          IntStream.range(0, before.size())
              .filter(i -> !taken[i])
              .filter(i -> byId ? sameId(row, before.get(i)) : row.equals(before.get(i)))
              .boxed()
              .findFirst();
      same.ifPresent(i -> taken[i] = true);
      pairs.add(same);
    }
    if (!byId) {
      for (int r = 0; r < rows.size(); r++) {
        if (pairs.get(r).isEmpty()) {
          Optional<Integer> like = mostAlike(rows.get(r), before, taken);
          like.ifPresent(i -> taken[i] = true);
          pairs.set(r, like);
        }
      }
    }
    return pairs;
  }

  private static boolean sameId(List<String> row, List<String> before) {
    String id = TablePiece.plainId(row.getFirst());
    return !id.isEmpty() && id.equals(TablePiece.plainId(before.getFirst()));
  }

  private static Optional<Integer> mostAlike(
      List<String> row, List<List<String>> before, boolean[] taken) {
    int best = -1;
    long most = 0;
    for (int i = 0; i < before.size(); i++) {
      List<String> other = before.get(i);
      long alike =
          IntStream.range(0, row.size()).filter(c -> row.get(c).equals(other.get(c))).count();
      if (!taken[i] && alike > most && alike * 2 >= row.size()) {
        best = i;
        most = alike;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }
}
