package dev.unrepeat.service.measure;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.service.outbox.Carrier;
import dev.unrepeat.service.outbox.Outcome;
import java.time.Duration;
import java.time.Instant;

/// A carrier whose deliveries and failures are counted.
public record CountedCarrier(Carrier carrier, Measures measures) implements Carrier {
  @Override
  public Outcome carry(OutboxMessage message) {
    boolean delivered = false;
    try {
      Outcome outcome = carrier.carry(message);
      delivered = outcome.delivered();
      return outcome;
    } finally {
      measures.carried(message.kind(), delivered);
    }
  }

  @Override
  public boolean keeps() {
    return carrier.keeps();
  }

  @Override
  public void note(OutboxMessage message, Outcome outcome, Instant at, Duration took) {
    carrier.note(message, outcome, at, took);
  }
}
