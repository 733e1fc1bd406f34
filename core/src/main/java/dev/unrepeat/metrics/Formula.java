package dev.unrepeat.metrics;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A difference of two milestones of one incident (figures.md §1).
record Formula(String key, String label, MilestoneKind from, MilestoneKind to) {

  NamedMeasure of(Incident incident) {
    String formula = incident.kind().nameOf(to) + " − " + incident.kind().nameOf(from);
    return new NamedMeasure(
        key,
        label,
        formula,
        List.of(input(incident, from), input(incident, to)),
        measure(incident.kind(), incident.milestones()));
  }

  private static NamedMeasure.Input input(Incident incident, MilestoneKind milestone) {
    return new NamedMeasure.Input(
        incident.kind().nameOf(milestone), incident.milestones().at(milestone));
  }

  Measure measure(IncidentKind kind, Milestones milestones) {
    return measure(kind, milestones, milestones.find(from), milestones.find(to));
  }

  /// As [#measure(IncidentKind, Milestones)], where the two have been found.
  Measure measure(
      IncidentKind kind,
      Milestones milestones,
      Optional<Milestone> start,
      Optional<Milestone> end) {
    if (!kind.has(from) || !kind.has(to)) {
      return new Measure.NotApplicable("a " + kind.words() + " has no such times");
    }
    if (start.isPresent() && end.isPresent()) {
      return between(start.get().at(), end.get().at());
    }
    if (start.isPresent() && stillOpen(milestones)) {
      return new Measure.Pending(to);
    }
    if (end.isPresent()) {
      return new Measure.Missing(List.of(from));
    }
    return new Measure.Missing(start.isPresent() ? List.of(to) : List.of(from, to));
  }

  /// How long it took, in seconds; not a number where there is no valid length, or where it rests
  /// on a proposal that does not count.
  double seconds(Reach one, boolean proposals) {
    if (!one.kind().has(from) || !one.kind().has(to)) {
      return Double.NaN;
    }
    Optional<Milestone> start = one.milestones().find(from);
    Optional<Milestone> end = one.milestones().find(to);
    if (start.isEmpty()
        || end.isEmpty()
        || !(proposals || (start.get().sure() && end.get().sure()))) {
      return Double.NaN;
    }
    Duration length = start.get().at().until(end.get().at());
    return length.isNegative() ? Double.NaN : Spread.seconds(length);
  }

  private Measure between(Instant start, Instant end) {
    Duration length = start.until(end);
    return length.isNegative()
        ? new Measure.Invalid(length, to.words() + " lies before " + from.words())
        : new Measure.Value(length);
  }

  /// A milestone can still come while nothing after it has; what was passed over is missing.
  private boolean stillOpen(Milestones milestones) {
    return milestones.all().stream().noneMatch(m -> m.kind().compareTo(to) > 0)
        && milestones.find(MilestoneKind.RESOLVED).isEmpty();
  }
}
