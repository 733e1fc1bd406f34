package dev.unrepeat.trace;

import java.util.concurrent.atomic.LongAdder;

/// How many spans the receiver took, and how many were dropped because it did not, or not as fast
/// as they came.
public final class SpanCounts {
  private final LongAdder sent = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  void sent(int count) {
    sent.add(count);
  }

  void dropped(int count) {
    dropped.add(count);
  }

  public long sent() {
    return sent.sum();
  }

  public long dropped() {
    return dropped.sum();
  }
}
