package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.bdd.Family;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Goes through the cut sets, cheapest first. Each step knows what the cheapest way on costs, so no
/// way is gone that ends in nothing, and what is asked for is all that is made.
final class CutSetWalk implements Iterator<CutSets.Priced> {
  private static final int UNIT = 1;
  private static final int NEVER = 1 << 28;

  private final CutSets sets;
  private final ToIntFunction<TreeNode.Event> price;
  private final List<int[]> costs = new ArrayList<>();
  private final TreeMap<Integer, Deque<Step>> open = new TreeMap<>();

  /// A place in one family, what was taken before, and what is to be gone through after it.
  private record Step(
      int place, int node, int spent, Optional<Taken> taken, Optional<Ahead> ahead) {}

  private record Taken(TreeNode.Event event, Optional<Taken> before) {}

  /// @param cost of the cheapest way through all that is ahead
  private record Ahead(int place, int node, int cost, Optional<Ahead> next) {}

  CutSetWalk(CutSets sets, ToIntFunction<TreeNode.Event> price) {
    this.sets = sets;
    this.price = price;
    int count = sets.parts().all().size();
    for (int place = 0; place < count; place++) {
      costs.add(costs(place));
    }
    int top = count - 1;
    open(new Step(top, sets.family(top).root(), 0, Optional.empty(), Optional.empty()));
  }

  private int[] costs(int place) {
    Family family = sets.family(place);
    int[] cost = new int[Math.max(family.size(), 2)];
    cost[0] = NEVER;
    for (int node = 2; node < family.size(); node++) {
      int high = cost[family.high(node)] + costOfVariable(place, family.level(node));
      cost[node] = Math.min(cost[family.low(node)], high);
    }
    return cost;
  }

  private int costOfVariable(int place, int level) {
    Part part = sets.parts().all().get(place);
    int within = sets.parts().within(part, level);
    return within < 0
        ? price.applyAsInt(sets.parts().circuit().event(part.variables().node(level)))
        : costs.get(within)[sets.family(within).root()];
  }

  private void open(Step step) {
    int bound =
        step.spent()
            + costs.get(step.place())[step.node()]
            + step.ahead().map(Ahead::cost).orElse(0);
    if (bound < NEVER) {
      open.computeIfAbsent(bound, any -> new ArrayDeque<>()).push(step);
    }
  }

  @Override
  public boolean hasNext() {
    return !open.isEmpty();
  }

  @Override
  public CutSets.Priced next() {
    while (!open.isEmpty()) {
      var cheapest = open.firstEntry();
      Step step = cheapest.getValue().pop();
      if (cheapest.getValue().isEmpty()) {
        open.remove(cheapest.getKey());
      }
      if (step.node() != UNIT) {
        branch(step);
      } else if (step.ahead().isPresent()) {
        Ahead ahead = step.ahead().get();
        open(new Step(ahead.place(), ahead.node(), step.spent(), step.taken(), ahead.next()));
      } else {
        return new CutSets.Priced(set(step.taken()), step.spent());
      }
    }
    throw new NoSuchElementException();
  }

  private void branch(Step step) {
    Family family = sets.family(step.place());
    Part part = sets.parts().all().get(step.place());
    int level = family.level(step.node());
    int high = family.high(step.node());
    open(new Step(step.place(), family.low(step.node()), step.spent(), step.taken(), step.ahead()));
    int within = sets.parts().within(part, level);
    if (within < 0) {
      TreeNode.Event event = sets.parts().circuit().event(part.variables().node(level));
      Taken taken = new Taken(event, step.taken());
      int spent = step.spent() + price.applyAsInt(event);
      open(new Step(step.place(), high, spent, Optional.of(taken), step.ahead()));
    } else {
      int cost = costs.get(step.place())[high] + step.ahead().map(Ahead::cost).orElse(0);
      Ahead ahead = new Ahead(step.place(), high, cost, step.ahead());
      int root = sets.family(within).root();
      open(new Step(within, root, step.spent(), step.taken(), Optional.of(ahead)));
    }
  }

  private static CutSet set(Optional<Taken> last) {
    List<TreeNode.Event> events = new ArrayList<>();
    for (Optional<Taken> taken = last; taken.isPresent(); taken = taken.get().before()) {
      events.add(taken.get().event());
    }
    return new CutSet(events.reversed());
  }
}
