package dev.unrepeat.metrics;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One duration over many incidents, ready to be opened: what it means, which incidents it rests
/// on, which it leaves out and why.
///
/// @param key short and stable, for example `TTD`
/// @param used the shortest first
/// @param survival where some are not over yet: how long it takes with these counted too
public record Aggregate(
    String key,
    String label,
    String formula,
    List<Used> used,
    List<LeftOut> leftOut,
    Spread spread,
    Optional<Survival> survival) {
  /// How the reason begins where only a confirmation is missing.
  public static final String NOT_CONFIRMED = "not confirmed yet: ";

  public Aggregate {
    used = List.copyOf(used);
    leftOut = List.copyOf(leftOut);
  }

  /// What stands for it: each value while they are few, else the median, in which what is still
  /// open counts for as long as it was seen.
  public String headline() {
    return switch (spread) {
      case Spread.None none -> "no data";
      case Spread.Few few ->
          few.values().stream().map(Durations::print).collect(Collectors.joining(", "));
      case Spread.Many many ->
          survival
              .map(Survival::median)
              .orElse(Optional.of(many.median()))
              .map(Durations::print)
              .orElse("not reached yet");
    };
  }

  /// How many are still open, in words; empty where none is.
  public String stillOpen() {
    return survival.map(seen -> (seen.n() - seen.over()) + " still open").orElse("");
  }

  /// How many are left out for each reason, in words; `none` where nothing is.
  public String leftOutWords() {
    return leftOut.isEmpty()
        ? "none"
        : leftOut.stream()
            .collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("; "));
  }

  /// How many of what was used rest on a milestone that nobody has confirmed.
  public long proposed() {
    return used.stream().filter(Used::proposed).count();
  }

  /// @param proposed whether it rests on a milestone that nobody has confirmed
  public record Used(IncidentId incident, String title, Duration length, boolean proposed) {}

  /// @param reason for example "missing: detected"
  public record LeftOut(IncidentId incident, String title, String reason) {}

  /// @param proposals whether a milestone that nobody has confirmed counts
  /// @param now until when what is still open has been seen
  static Aggregate of(
      Formula formula,
      List<IncidentTimes> incidents,
      boolean proposals,
      Instant now,
      Resamples again) {
    Sorting sorting = new Sorting(formula, proposals, now);
    for (IncidentTimes one : incidents) {
      sorting.add(one);
    }
    return sorting.sorted(again);
  }

  /// Which incidents a duration rests on and which it leaves out.
  private record Sorting(
      Formula formula,
      boolean proposals,
      Instant now,
      List<Used> used,
      List<LeftOut> leftOut,
      List<Survival.Watched> open) {
    Sorting(Formula formula, boolean proposals, Instant now) {
      this(formula, proposals, now, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(IncidentTimes one) {
      Optional<Milestone> from = one.milestones().find(formula.from());
      Optional<Milestone> to = one.milestones().find(formula.to());
      boolean proposal = proposed(from) || proposed(to);
      boolean sure = proposals || !proposal;
      Measure measure = formula.measure(one.kind(), one.milestones(), from, to);
      if (sure && measure instanceof Measure.Value(Duration length)) {
        used.add(new Used(one.id(), one.title(), length, proposal));
      } else {
        String reason = measure instanceof Measure.Value ? unsure(from, to) : measure.words();
        leftOut.add(new LeftOut(one.id(), one.title(), reason));
      }
      if (sure && measure instanceof Measure.Pending) {
        from.map(Milestone::at)
            .filter(start -> !start.isAfter(now))
            .ifPresent(
                start -> open.add(new Survival.Watched(Duration.between(start, now), false)));
      }
    }

    Aggregate sorted(Resamples again) {
      used.sort((one, other) -> one.length().compareTo(other.length()));
      return new Aggregate(
          formula.key(),
          formula.label(),
          formula.to().words() + " − " + formula.from().words(),
          used,
          leftOut,
          Spread.of(used.stream().map(Used::length).toList(), again),
          open.isEmpty() ? Optional.empty() : Optional.of(survival(used, open)));
    }
  }

  /// The same difference under the name that a formula gives it.
  Aggregate named(Formula other) {
    return new Aggregate(other.key(), other.label(), formula, used, leftOut, spread, survival);
  }

  /// The mean of what was used; of nothing there is none.
  public Optional<Duration> mean() {
    return used.isEmpty()
        ? Optional.empty()
        : Optional.of(Spread.mean(used.stream().map(Used::length).toList()));
  }

  private static Survival survival(List<Used> used, List<Survival.Watched> open) {
    return Survival.of(
        Stream.concat(
                used.stream().map(one -> new Survival.Watched(one.length(), true)), open.stream())
            .toList());
  }

  /// Which of the two milestones is a proposal only.
  private static String unsure(Optional<Milestone> from, Optional<Milestone> to) {
    return NOT_CONFIRMED
        + Stream.of(from, to)
            .filter(Aggregate::proposed)
            .map(one -> one.orElseThrow().kind().words())
            .collect(Collectors.joining(", "));
  }

  private static boolean proposed(Optional<Milestone> found) {
    return found.isPresent() && !found.get().sure();
  }
}
