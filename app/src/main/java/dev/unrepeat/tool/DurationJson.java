package dev.unrepeat.tool;

import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.Measure;
import dev.unrepeat.model.Postmortem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A duration of an incident.
///
/// @param seconds left out where there is none; `words` say why
public record DurationJson(String name, String formula, Optional<Long> seconds, String words) {
  public static List<DurationJson> of(Postmortem record) {
    return IncidentDurations.of(record.incident()).all().stream()
        .map(named -> {
          Measure measure = record.over() ? named.measure().whenOver() : named.measure();
          return new DurationJson(
              named.label(),
              named.formula(),
              measure.known().map(Duration::toSeconds),
              measure.words());
        })
        .toList();
  }
}
