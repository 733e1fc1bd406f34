package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an hour earns, by day and hour; of two lines that hold, the first counts.
///
///     Mon-Fri 08-20: 2,400 USD
///     all: 600 USD
record RevenueHours(List<Line> lines) {
  RevenueHours {
    lines = List.copyOf(lines);
  }

  record Line(HourBand band, Money revenue) {}

  static RevenueHours read(String text) {
    List<Line> lines = new ArrayList<>();
    for (String line : Lines.of(text)) {
      int colon = line.lastIndexOf(':');
      Refused.unless(
          colon > 0,
          "\"%s\" names no hours. Write Mon-Fri 08-20: 2,400 USD, or all: 600 USD."
              .formatted(line));
      lines.add(
          new Line(HourBand.read(line.substring(0, colon)), Money.read(line.substring(colon + 1))));
    }
    Refused.unless(!lines.isEmpty(), "Write what an hour earns, as all: 600 USD.");
    Money sum = lines.getFirst().revenue();
    for (Line line : lines) {
      sum = sum.plus(line.revenue());
    }
    return new RevenueHours(lines);
  }

  String currency() {
    return lines.getFirst().revenue().currency();
  }

  Optional<Money> at(ZonedDateTime hour) {
    return lines.stream().filter(l -> l.band().holds(hour)).map(Line::revenue).findFirst();
  }
}
