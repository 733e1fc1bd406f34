package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hours of work that somebody typed: `Ines Okafor: 2.5 working, 1 night`, or `all: 6`, which are
/// working hours. They win over the timeline.
record TypedHours(Map<String, Map<HourClass, BigDecimal>> byName) {
  private static final Pattern ONE =
      Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:h|hours?)? ?(working|late|night)?");
  private static final String EXAMPLE = "Ines Okafor: 2.5 working, 1 night";

  static TypedHours read(String text) {
    Map<String, Map<HourClass, BigDecimal>> all = new LinkedHashMap<>();
    Lines.named(text, EXAMPLE)
        .forEach((name, said) -> {
          Map<HourClass, BigDecimal> hours = new EnumMap<>(HourClass.class);
          for (String part : said.split(",")) {
            Matcher one = ONE.matcher(part.strip());
            Refused.unless(
                one.matches(),
                "The hours of %s say \"%s\". Write them as %s.".formatted(name, said, EXAMPLE));
            HourClass of =
                one.group(2) == null ? HourClass.WORKING : HourlyRates.hours(one.group(2));
            hours.merge(of, new BigDecimal(one.group(1)), BigDecimal::add);
          }
          all.put(name, hours);
        });
    return new TypedHours(all);
  }

  Map<HourClass, BigDecimal> sum() {
    Map<HourClass, BigDecimal> sum = new EnumMap<>(HourClass.class);
    byName.values().forEach(hours -> hours.forEach((c, h) -> sum.merge(c, h, BigDecimal::add)));
    return sum;
  }
}
