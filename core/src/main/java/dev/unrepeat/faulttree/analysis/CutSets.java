package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.bdd.Family;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// All minimal cut sets of a tree, as a family for each module: 130 million of them need no more
/// room than the diagrams. They are counted without being listed.
public final class CutSets {
  private final Parts parts;
  private final List<Family> families;
  private final List<BigInteger> byOrder;

  CutSets(Parts parts, Budget budget) {
    this.parts = parts;
    this.families = parts.all().stream().map(part -> part.diagram().minimalSets(budget)).toList();
    this.byOrder = parts.turned() ? List.of(BigInteger.ONE) : count(budget);
  }

  Parts parts() {
    return parts;
  }

  Family family(int place) {
    return families.get(place);
  }

  /// How many there are of each order, from order 0 up; order 0 is the empty set, enough without
  /// any event.
  public List<BigInteger> byOrder() {
    return byOrder;
  }

  public BigInteger count() {
    return byOrder.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /// The sets, smallest first, made as they are asked for.
  public Stream<CutSet> smallestFirst() {
    return cheapestFirst(event -> 1).map(Priced::set);
  }

  /// A set with what it costs.
  public record Priced(CutSet set, int cost) {}

  /// The sets by the sum of what their events cost, cheapest first.
  ///
  /// @param cost of an event, 0 or more
  public Stream<Priced> cheapestFirst(ToIntFunction<TreeNode.Event> cost) {
    if (parts.turned()) {
      return Stream.of(new Priced(new CutSet(List.of()), 0));
    }
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new CutSetWalk(this, cost), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /// From the leaves up; what no parent needs any more is let go.
  private List<BigInteger> count(Budget budget) {
    List<Polynomial> totals = new ArrayList<>();
    for (int place = 0; place < families.size(); place++) {
      totals.add(count(place, totals, budget));
    }
    return totals.getLast().numbers();
  }

  private Polynomial count(int place, List<Polynomial> totals, Budget budget) {
    Family family = families.get(place);
    Part part = parts.all().get(place);
    int[] parents = new int[family.size()];
    for (int node = 2; node < family.size(); node++) {
      parents[family.low(node)]++;
      parents[family.high(node)]++;
    }
    Polynomial[] counts = new Polynomial[Math.max(family.size(), 2)];
    counts[0] = Polynomial.NONE;
    counts[1] = Polynomial.ONE;
    for (int node = 2; node < family.size(); node++) {
      budget.step();
      int low = family.low(node);
      int high = family.high(node);
      int within = parts.within(part, family.level(node));
      counts[node] =
          within < 0
              ? counts[low].plusShifted(counts[high])
              : counts[low].plus(counts[high].times(totals.get(within)));
      for (int child : new int[] {low, high}) {
        if (--parents[child] == 0 && child > 1) {
          counts[child] = Polynomial.NONE;
        }
      }
    }
    return counts[family.root()];
  }
}
