package dev.unrepeat.service.measure;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.service.outbox.Carrier;
import dev.unrepeat.service.outbox.Outcome;
import dev.unrepeat.trace.Step;
import dev.unrepeat.trace.Traces;
import java.time.Duration;
import java.time.Instant;

/// A carrier whose deliveries and failures are counted, and told as steps.
public record CountedCarrier(Carrier carrier, Measures measures, Traces traces) implements Carrier {
  @Override
  public Outcome carry(OutboxMessage message) {
    try (Step step = traces.work("deliver " + Measures.word(message.kind()))) {
      boolean delivered = false;
      try {
        Outcome outcome = carrier.carry(message);
        delivered = outcome.delivered();
        return outcome;
      } finally {
        measures.carried(message.kind(), delivered);
        if (!delivered) {
          step.failed("not delivered");
        }
      }
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
