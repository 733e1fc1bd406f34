package dev.unrepeat.service.live;

import java.time.Duration;
import java.util.Optional;

/// The place of one window among those that have a postmortem open.
public interface Seat extends AutoCloseable {
  /// The next news, in order; empty when none comes for so long.
  Optional<News> next(Duration patience) throws InterruptedException;

  /// Leaves; the others are told.
  @Override
  void close();
}
