package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What an hour of work costs by its class: `working: 80 USD`, `late: 120 USD`, `night: 160 USD`,
/// or `all: 100 USD`.
record HourlyRates(Map<HourClass, Money> rates) {
  private static final String EXAMPLE = "working: 80 USD";

  static HourlyRates read(String text) {
    Map<HourClass, Money> rates = new EnumMap<>(HourClass.class);
    Map<String, String> said = Lines.named(text, EXAMPLE);
    said.forEach((name, sum) -> {
      String word = name.toLowerCase(Locale.ROOT);
      if (word.equals("all")) {
        for (HourClass hours : HourClass.values()) {
          rates.putIfAbsent(hours, Money.read(sum));
        }
      } else {
        rates.put(hours(word), Money.read(sum));
      }
    });
    for (HourClass hours : HourClass.values()) {
      Refused.unless(
          rates.containsKey(hours),
          "No rate is given for %s hours. Add a line %s: … , or all: … ."
              .formatted(hours.words(), hours.words()));
    }
    Money sum = Objects.requireNonNull(rates.get(HourClass.WORKING));
    for (Money rate : rates.values()) {
      sum = sum.plus(rate);
    }
    return new HourlyRates(rates);
  }

  static HourClass hours(String word) {
    return Arrays.stream(HourClass.values())
        .filter(one -> one.words().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "\"%s\" is no class of hours. Write working, late or night.".formatted(word)));
  }

  Money of(HourClass hours) {
    return Objects.requireNonNull(rates.get(hours));
  }

  String currency() {
    return of(HourClass.WORKING).currency();
  }
}
