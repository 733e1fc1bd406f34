package dev.unrepeat.lint.style;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds documents that spell one thing in two ways: the way that came first stays.
record Consistency(List<Pair> pairs) implements Check {
  Consistency {
    pairs = List.copyOf(pairs);
  }

  record Pair(Pattern one, Pattern other) {}

  private record Hit(Passage passage, int from, int to, boolean one) {}

  @Override
  public void look(List<Passage> passages, Hits hits) {
    for (Pair pair : pairs) {
      List<Hit> found = new ArrayList<>();
      for (Passage passage : passages) {
        collect(passage, pair.one(), true, found);
        collect(passage, pair.other(), false, found);
      }
      if (found.isEmpty()) {
        continue;
      }
      boolean first =
          found.stream()
              .min((a, b) ->
                  a.passage().span(a.from(), a.to()).compareTo(b.passage().span(b.from(), b.to())))
              .orElseThrow()
              .one();
      for (Hit hit : found) {
        if (hit.one() != first) {
          hits.add(
              hit.passage(),
              hit.from(),
              hit.to(),
              hit.passage().text().substring(hit.from(), hit.to()));
        }
      }
    }
  }

  private static void collect(Passage passage, Pattern pattern, boolean one, List<Hit> found) {
    Matcher match = pattern.matcher(new CountedText(passage.text()));
    while (match.find()) {
      found.add(new Hit(passage, match.start(), match.end(), one));
    }
  }
}
