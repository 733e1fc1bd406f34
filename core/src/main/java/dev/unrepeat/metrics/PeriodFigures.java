package dev.unrepeat.metrics;

import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The figures of one period: how many incidents, how bad, where, and how long things took.
///
/// @param severities how many of each, the worst first; those that nobody has rated are in
///   `unrated`
/// @param services how many incidents touched each, the most first; one incident may touch several
/// @param serviceless incidents that name no service
public record PeriodFigures(
    Period period,
    List<IncidentTimes> incidents,
    Map<Severity, Integer> severities,
    int unrated,
    List<ServiceCount> services,
    int serviceless,
    List<Aggregate> durations,
    List<AsOthers> others) {
  /// Random numbers of the intervals begin here, so that each report of a month says the same.
  public static final long SEED = 1;

  private static final Comparator<ServiceCount> MOST_FIRST =
      Comparator.comparing(ServiceCount::incidents)
          .reversed()
          .thenComparing(one -> one.service().value());

  public PeriodFigures {
    incidents = List.copyOf(incidents);
    severities = Map.copyOf(severities);
    services = List.copyOf(services);
    durations = List.copyOf(durations);
    others = List.copyOf(others);
  }

  public record ServiceCount(ServiceName service, int incidents) {}

  /// The same incidents by the definitions of another tool.
  public record AsOthers(String tool, List<Aggregate> durations) {
    public AsOthers {
      durations = List.copyOf(durations);
    }
  }

  /// @param all of any time; only those of the period are counted
  /// @param proposals whether milestones that nobody has confirmed count too
  /// @param now until when what is still open has been seen
  public static PeriodFigures of(
      Period period, List<IncidentTimes> all, boolean proposals, Instant now) {
    List<IncidentTimes> incidents = within(period, all);
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    Map<ServiceName, Integer> services = new HashMap<>();
    int unrated = 0;
    int serviceless = 0;
    for (IncidentTimes one : incidents) {
      one.severity().ifPresent(severity -> severities.merge(severity, 1, Integer::sum));
      one.services().forEach(service -> services.merge(service, 1, Integer::sum));
      unrated += one.severity().isEmpty() ? 1 : 0;
      serviceless += one.services().isEmpty() ? 1 : 0;
    }
    Resamples again = new Resamples(SEED);
    // Other tools have other names for some of the same differences.
    Map<List<MilestoneKind>, Aggregate> known = new HashMap<>();
    Function<Formula, Aggregate> counted =
        formula ->
            known
                .computeIfAbsent(
                    List.of(formula.from(), formula.to()),
                    _ -> Aggregate.of(formula, incidents, proposals, now, again))
                .named(formula);
    return new PeriodFigures(
        period,
        incidents,
        severities,
        unrated,
        services.entrySet().stream()
            .map(entry -> new ServiceCount(entry.getKey(), entry.getValue()))
            .sorted(MOST_FIRST)
            .toList(),
        serviceless,
        IncidentDurations.FORMULAS.stream().map(counted).toList(),
        OtherTools.ALL.stream()
            .map(tool -> new AsOthers(tool.name(), tool.formulas().stream().map(counted).toList()))
            .toList());
  }

  /// Those of the period in the order in which they count, in which a database gives them.
  public static List<IncidentTimes> within(Period period, List<IncidentTimes> all) {
    Instant from = period.from();
    Instant to = period.to();
    List<IncidentTimes> within = new ArrayList<>();
    Instant last = from;
    boolean ordered = true;
    for (IncidentTimes one : all) {
      Instant at = one.countsAt();
      if (!at.isBefore(from) && at.isBefore(to)) {
        within.add(one);
        ordered &= !at.isBefore(last);
        last = at;
      }
    }
    if (!ordered) {
      within.sort(Comparator.comparing(IncidentTimes::countsAt));
    }
    return within;
  }

  /// The duration of that key, for example `TTD`.
  public Optional<Aggregate> duration(String key) {
    return durations.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
