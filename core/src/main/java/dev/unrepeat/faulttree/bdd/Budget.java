package dev.unrepeat.faulttree.bdd;

import java.util.function.BooleanSupplier;

/// How much an analysis may take: nodes that may exist in one diagram, and a question whether its
/// time is over. Asked often, so that a hopeless model ends with a sentence and not with the heap.
public final class Budget {
  /// What a server can afford beside its other work: about 130 MB at the worst moment.
  public static final int STANDARD_NODES = 2_000_000;

  private static final int STEPS = 0x3FFF;

  /// An attempt that makes few nodes of many steps leads nowhere either.
  private static final long STEPS_PER_NODE = 16;

  private final int nodes;
  private final long most;
  private final BooleanSupplier over;
  private long steps;

  private Budget(int nodes, long most, BooleanSupplier over) {
    this.nodes = nodes;
    this.most = most;
    this.over = over;
  }

  /// @param over whether the time is over; the caller owns the clock
  public static Budget of(int nodes, BooleanSupplier over) {
    return new Budget(Math.max(nodes, 1000), Long.MAX_VALUE, over);
  }

  /// Nodes alone, and all the time there is.
  public static Budget nodes(int nodes) {
    return of(nodes, () -> false);
  }

  /// For one attempt of several: the same time with fewer nodes, and an end to its steps.
  public Budget atMost(int fewer) {
    int room = Math.min(fewer, nodes);
    return new Budget(room, room * STEPS_PER_NODE, over);
  }

  public int nodes() {
    return nodes;
  }

  void use(int used) {
    if (used > nodes) {
      throw new Exceeded(Exceeded.What.NODES);
    }
  }

  /// Counts a step of work.
  public void step() {
    if ((++steps & STEPS) == 0) {
      check();
      if (steps > most) {
        throw new Exceeded(Exceeded.What.NODES);
      }
    }
  }

  /// Looks at the time now, where one step is long.
  public void check() {
    if (over.getAsBoolean()) {
      throw new Exceeded(Exceeded.What.TIME);
    }
  }
}
