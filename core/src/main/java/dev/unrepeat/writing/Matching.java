package dev.unrepeat.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Where two lists say the same, in order: a longest common subsequence.
///
/// The greedy algorithm of Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations"
/// (Algorithmica 1, 1986). Lists that differ in more than [#MOST] places count as having nothing in
/// common but their beginning and end, so that time and memory stay bounded.
final class Matching {
  private static final int MOST = 1500;

  private Matching() {}

  /// For each item of `a` the index of its equal in `b`, or -1.
  static int[] of(List<?> a, List<?> b) {
    int[] match = new int[a.size()];
    Arrays.fill(match, -1);
    int start = 0;
    while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
      match[start] = start;
      start++;
    }
    int endA = a.size();
    int endB = b.size();
    while (endA > start && endB > start && a.get(endA - 1).equals(b.get(endB - 1))) {
      match[--endA] = --endB;
    }
    for (int[] pair : middle(a.subList(start, endA), b.subList(start, endB))) {
      match[start + pair[0]] = start + pair[1];
    }
    return match;
  }

  private static List<int[]> middle(List<?> a, List<?> b) {
    int most = Math.min(a.size() + b.size(), MOST);
    List<int[]> trace = new ArrayList<>();
    int[] furthest = new int[2 * most + 3];
    int zero = most + 1;
    for (int d = 0; d <= most; d++) {
      trace.add(Arrays.copyOfRange(furthest, zero - d - 1, zero + d + 2));
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);
        int x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
        int y = x - k;
        while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
          x++;
          y++;
        }
        furthest[zero + k] = x;
        if (x >= a.size() && y >= b.size()) {
          return back(trace, a.size(), b.size());
        }
      }
    }
    return List.of();
  }

  /// Walks from the end to the beginning along the furthest points that were kept.
  private static List<int[]> back(List<int[]> trace, int endX, int endY) {
    List<int[]> pairs = new ArrayList<>();
    int x = endX;
    int y = endY;
    for (int d = trace.size() - 1; d >= 0; d--) {
      int[] kept = trace.get(d);
      int zero = d + 1;
      int k = x - y;
      boolean down = k == -d || (k != d && kept[zero + k - 1] < kept[zero + k + 1]);
      int before = down ? k + 1 : k - 1;
      int beforeX = d == 0 ? 0 : kept[zero + before];
      int beforeY = d == 0 ? 0 : beforeX - before;
      while (x > beforeX && y > beforeY) {
        pairs.add(new int[] {--x, --y});
      }
      x = beforeX;
      y = beforeY;
    }
    Collections.reverse(pairs);
    return pairs;
  }
}
