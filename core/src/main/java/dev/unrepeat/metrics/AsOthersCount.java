package dev.unrepeat.metrics;

import static dev.unrepeat.model.MilestoneKind.ACKNOWLEDGED;
import static dev.unrepeat.model.MilestoneKind.DECLARED;
import static dev.unrepeat.model.MilestoneKind.DETECTED;
import static dev.unrepeat.model.MilestoneKind.IMPACT_STARTED;
import static dev.unrepeat.model.MilestoneKind.MITIGATED;
import static dev.unrepeat.model.MilestoneKind.RESOLVED;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The same incident as other tools would count it (figures.md §1), so that numbers can be compared
/// honestly.
public record AsOthersCount(List<Count> counts) {
  public AsOthersCount {
    counts = List.copyOf(counts);
  }

  /// One tool with its own definitions.
  public record Count(String tool, List<NamedMeasure> measures) {
    public Count {
      measures = List.copyOf(measures);
    }
  }

  /// Counts an incident of which no deployment is known to be the cause.
  public static AsOthersCount of(Incident incident) {
    return of(incident, Optional.empty());
  }

  /// @param deployment when the deployment that caused it went out; DORA counts no other incidents
  public static AsOthersCount of(Incident incident, Optional<Instant> deployment) {
    return new AsOthersCount(
        List.of(
            new Count(
                "FireHydrant, Rootly",
                List.of(
                    difference(incident, "time to detect", IMPACT_STARTED, DETECTED),
                    difference(incident, "time to acknowledge", IMPACT_STARTED, ACKNOWLEDGED),
                    difference(incident, "time to mitigate", IMPACT_STARTED, MITIGATED),
                    difference(incident, "time to resolve", IMPACT_STARTED, RESOLVED))),
            new Count(
                "Datadog",
                List.of(
                    difference(incident, "time to detect", IMPACT_STARTED, DETECTED),
                    difference(incident, "time to repair", DETECTED, MITIGATED),
                    difference(incident, "time to resolve", DECLARED, RESOLVED))),
            new Count(
                "PagerDuty",
                List.of(
                    difference(incident, "time to acknowledge", DETECTED, ACKNOWLEDGED),
                    difference(incident, "time to resolve", DETECTED, RESOLVED))),
            new Count("DORA", List.of(recovery(incident, deployment)))));
  }

  /// The measure of that tool and label, for example `find("PagerDuty", "time to resolve")`.
  public Optional<NamedMeasure> find(String tool, String label) {
    return counts.stream()
        .filter(count -> count.tool().equals(tool))
        .flatMap(count -> count.measures().stream())
        .filter(measure -> measure.label().equals(label))
        .findFirst();
  }

  private static NamedMeasure difference(
      Incident incident, String label, MilestoneKind from, MilestoneKind to) {
    return new Formula(label, label, from, to).of(incident);
  }

  private static NamedMeasure recovery(Incident incident, Optional<Instant> deployment) {
    Optional<Instant> resolved = incident.milestones().at(RESOLVED);
    Measure measure;
    if (deployment.isEmpty()) {
      measure = new Measure.NotApplicable("no deployment is known to have caused it");
    } else if (resolved.isEmpty()) {
      measure = new Measure.Pending(RESOLVED);
    } else {
      Duration length = Duration.between(deployment.get(), resolved.get());
      measure =
          length.isNegative()
              ? new Measure.Invalid(length, "resolved lies before the deployment")
              : new Measure.Value(length);
    }
    return new NamedMeasure(
        "recovery",
        "failed deployment recovery time",
        "resolved − deployment",
        List.of(
            new NamedMeasure.Input("deployment", deployment),
            new NamedMeasure.Input("resolved", resolved)),
        measure);
  }
}
