package dev.unrepeat.cause;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The whys laid out as a tree: each row is a factor with the answers to its why below it. A factor
/// that answers several whys is unfolded once; its other places refer to it.
public final class WhyTree {
  /// @param parent index of the row above it; -1 at the incident itself
  /// @param again whether it is unfolded in another place
  public record Row(ContributingFactor factor, int depth, int parent, boolean again) {}

  private record Waiting(FactorId factor, int depth, int parent) {}

  private final Map<FactorId, ContributingFactor> factors = new LinkedHashMap<>();
  private final Map<FactorId, List<FactorId>> answers = new HashMap<>();
  private final Set<FactorId> told = new HashSet<>();
  private final List<Row> rows = new ArrayList<>();

  private WhyTree(CauseGraph graph) {
    graph.factors().forEach(factor -> factors.put(factor.id(), factor));
    Set<FactorId> caused = new HashSet<>();
    for (Because why : graph.whys()) {
      answers.computeIfAbsent(why.effect(), any -> new ArrayList<>()).add(why.cause());
      caused.add(why.cause());
    }
    factors.keySet().stream().filter(id -> !caused.contains(id)).forEach(this::unfold);
    // A circle has no beginning; a document edited by hand can hold one.
    factors
        .keySet()
        .forEach(id -> {
          if (!told.contains(id)) {
            unfold(id);
          }
        });
  }

  /// Parents before their answers, each branch whole before the next.
  public static List<Row> rows(CauseGraph graph) {
    return List.copyOf(new WhyTree(graph).rows);
  }

  private void unfold(FactorId root) {
    Deque<Waiting> open = new ArrayDeque<>(List.of(new Waiting(root, 0, -1)));
    while (!open.isEmpty()) {
      Waiting next = open.pop();
      ContributingFactor factor = factors.get(next.factor());
      if (factor == null) {
        continue;
      }
      boolean first = told.add(next.factor());
      int place = rows.size();
      rows.add(new Row(factor, next.depth(), next.parent(), !first));
      if (first) {
        answers
            .getOrDefault(next.factor(), List.of())
            .reversed()
            .forEach(cause -> open.push(new Waiting(cause, next.depth() + 1, place)));
      }
    }
  }
}
