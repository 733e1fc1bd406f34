package dev.unrepeat.metrics;

import static dev.unrepeat.model.MilestoneKind.RESOLVED;

import dev.unrepeat.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    List<Count> counts = new ArrayList<>();
    for (OtherTools.Tool tool : OtherTools.ALL) {
      counts.add(
          new Count(
              tool.name(), tool.formulas().stream().map(formula -> formula.of(incident)).toList()));
    }
    counts.add(new Count("DORA", List.of(recovery(incident, deployment))));
    return new AsOthersCount(counts);
  }

  /// The measure of that tool and label, for example `find("PagerDuty", "time to resolve")`.
  public Optional<NamedMeasure> find(String tool, String label) {
    return counts.stream()
        .filter(count -> count.tool().equals(tool))
        .flatMap(count -> count.measures().stream())
        .filter(measure -> measure.label().equals(label))
        .findFirst();
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
