package dev.unrepeat.document;

import dev.unrepeat.model.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Impacts of [RandomPostmortems], with anything that a person could type.
final class RandomImpact {
  private final RandomPostmortems of;
  private final Random random;

  RandomImpact(RandomPostmortems of, Random random) {
    this.of = of;
    this.random = random;
  }

  Impact next() {
    return new Impact(
        of.list(3, this::interval),
        of.list(
            4,
            () ->
                new ImpactFigure(
                    of.pick(ImpactMeasure.values()),
                    amount(),
                    of.text(),
                    of.list(2, of::evidence))),
        of.list(
            3, () -> new MetricComparison(of.filled(), of.text(), of.text(), of.text(), of.text())),
        of.list(3, of::text),
        inputs());
  }

  private Map<ImpactInput, String> inputs() {
    Map<ImpactInput, String> inputs = new EnumMap<>(ImpactInput.class);
    for (ImpactInput input : ImpactInput.values()) {
      if (random.nextInt(4) == 0) {
        inputs.put(input, of.filled());
      }
    }
    return inputs;
  }

  private ImpactInterval interval() {
    Instant from = of.instant();
    return new ImpactInterval(
        from,
        of.maybe(() -> from.plusSeconds(random.nextInt(9999))),
        of.share(),
        of.pick(ImpactType.values()),
        of.maybe(() -> new ServiceName(of.filled())),
        of.text(),
        of.text());
  }

  private Amount amount() {
    return switch (random.nextInt(3)) {
      case 0 -> new Amount.Number(of.decimal(), of.text(), random.nextBoolean());
      case 1 -> {
        List<BigDecimal> three = new ArrayList<>(List.of(of.decimal(), of.decimal(), of.decimal()));
        three.sort(null);
        yield new Amount.Range(three.get(0), three.get(1), three.get(2), of.text());
      }
      default -> new Amount.Words(of.filled());
    };
  }
}
