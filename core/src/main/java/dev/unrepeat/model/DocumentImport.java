package dev.unrepeat.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Documents that somebody sent to be taken in together, and how far that is.
///
/// @param by address of the account
/// @param kept whether records are made of them; else they are only read and reported
/// @param total how many files there are
/// @param seenAt when it last went on
/// @param says why it ended before its end; empty where it did not
public record DocumentImport(
    long id,
    String by,
    boolean kept,
    int total,
    Instant begunAt,
    Instant seenAt,
    Optional<Instant> endedAt,
    String says) {
  /// A document takes seconds; after so long a server that was killed is behind it.
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /// Whether it still goes on.
  public boolean going(Instant now) {
    return endedAt.isEmpty() && seenAt.plus(SILENCE).isAfter(now);
  }
}
