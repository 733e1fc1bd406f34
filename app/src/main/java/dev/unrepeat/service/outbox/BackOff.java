package dev.unrepeat.service.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long a message waits after a failure: twice as long each time, and a part of it by chance,
/// so that what failed together does not come back together.
///
/// With the standard one, a message is given up after 15 attempts in 12 to 24 hours.
///
/// @param most attempts before it is given up
public record BackOff(Duration first, Duration longest, int most) {
  public static final BackOff STANDARD =
      new BackOff(Duration.ofSeconds(10), Duration.ofHours(6), 15);

  /// @param attempts made so far, this one with them
  /// @return empty when it is to be given up
  Optional<Duration> after(int attempts, RandomGenerator chance) {
    if (attempts >= most) {
      return Optional.empty();
    }
    long whole = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempts - 1, 30));
    return Optional.of(Duration.ofMillis(whole / 2 + chance.nextLong(whole / 2 + 1)));
  }
}
