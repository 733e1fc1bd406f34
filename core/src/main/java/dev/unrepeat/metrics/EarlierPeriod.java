package dev.unrepeat.metrics;

import dev.unrepeat.model.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A period that another one is compared with. Nobody opens its figures, so it keeps no incidents.
///
/// @param incidents how many there were
/// @param severities how many of each; those that nobody has rated are in `unrated`
/// @param lengths of each duration by its key
public record EarlierPeriod(
    Period period,
    int incidents,
    Map<Severity, Integer> severities,
    int unrated,
    Map<String, Lengths> lengths) {
  public EarlierPeriod {
    severities = Map.copyOf(severities);
    lengths = Map.copyOf(lengths);
  }

  /// @param all those of the period
  /// @param proposals whether milestones that nobody has confirmed count too
  public static EarlierPeriod of(Period period, List<Reach> all, boolean proposals) {
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    int unrated = 0;
    for (Reach one : all) {
      if (one.severity().isPresent()) {
        severities.merge(one.severity().get(), 1, Integer::sum);
      } else {
        unrated++;
      }
    }
    return new EarlierPeriod(period, all.size(), severities, unrated, Lengths.of(all, proposals));
  }
}
