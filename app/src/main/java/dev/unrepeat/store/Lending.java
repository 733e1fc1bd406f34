package dev.unrepeat.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// How the connections of one kind are used: how many are lent now, how often one was asked for, and
/// how long that was waited for.
public final class Lending {
  private final AtomicInteger lent = new AtomicInteger();
  private final LongAdder asked = new LongAdder();
  private final LongAdder waited = new LongAdder();

  Lending() {}

  /// What connections are lent for. On SQLite there is one that writes.
  public enum Use {
    READ,
    WRITE
  }

  public int lent() {
    return lent.get();
  }

  public long asked() {
    return asked.sum();
  }

  public double secondsWaited() {
    return waited.sum() / (double) TimeUnit.SECONDS.toNanos(1);
  }

  void waited(long nanos) {
    asked.increment();
    waited.add(nanos);
  }

  void lends() {
    lent.incrementAndGet();
  }

  void hasBack() {
    lent.decrementAndGet();
  }
}
