package dev.unrepeat.api;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.service.Description;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What makes an incident: facts alone, or facts and lines of what happened.
///
/// @param text lines such as `14:02 — alert fired`, read as evidence
/// @param zone of the times that name none, for example `Europe/Paris`
/// @param date of the times that name no day
record NewIncidentJson(
    Optional<String> title,
    Optional<IncidentKind> kind,
    Optional<Severity> severity,
    Optional<List<String>> services,
    Optional<List<String>> tags,
    Optional<IncidentJson.DetectionJson> detection,
    Optional<String> text,
    Optional<String> zone,
    Optional<LocalDate> date) {

  Description description() {
    return new Description(
        FactsJson.title(title.orElse("")),
        kind.orElse(IncidentKind.OUTAGE),
        severity,
        FactsJson.words(services.orElse(List.of()), ServiceName::new),
        FactsJson.words(tags.orElse(List.of()), Tag::new),
        detection
            .map(one -> new Detection(one.means(), one.by().strip()))
            .orElse(Detection.UNKNOWN));
  }
}
