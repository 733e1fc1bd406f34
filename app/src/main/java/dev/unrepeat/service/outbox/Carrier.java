package dev.unrepeat.service.outbox;

import dev.unrepeat.model.OutboxMessage;
import java.time.Duration;
import java.time.Instant;

/// Brings messages of one kind to where they go.
public interface Carrier {
  /// Tries once. It runs in no transaction, and ends within two minutes.
  Outcome carry(OutboxMessage message);

  /// Whether a delivered message is kept whole, so that it can be sent again.
  boolean keeps();

  /// Writes down an attempt, in the transaction that settles the message.
  default void note(OutboxMessage message, Outcome outcome, Instant at, Duration took) {}
}
