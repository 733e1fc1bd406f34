package dev.unrepeat.render.site;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import dev.unrepeat.render.export.ExportedDocument;
import java.time.Instant;
import java.util.List;

/// One text that a site shows.
///
/// @param name by which its page is called, for example `INC-2026-042`; made safe and unique there
/// @param severity empty where nobody said it, or where it is not for everybody
/// @param began the time by which lists are ordered
/// @param published the time a feed gives
public record SiteDocument(
    ExportedDocument document,
    String name,
    String severity,
    List<String> services,
    List<String> tags,
    Instant began,
    Instant published) {
  public SiteDocument {
    services = List.copyOf(services);
    tags = List.copyOf(tags);
  }

  /// The whole text, with what its record says of the incident.
  public static SiteDocument of(
      ExportedDocument document, String name, Incident incident, Published published) {
    return new SiteDocument(
        document,
        name,
        incident.severity().map(Severity::name).orElse(""),
        incident.services().stream().map(ServiceName::value).distinct().toList(),
        incident.tags().stream().map(Tag::value).distinct().toList(),
        published.began(),
        published.at());
  }

  /// A text of its own for everybody outside: nothing else of the incident goes with it.
  public static SiteDocument outside(
      ExportedDocument document, String name, Instant began, Instant published) {
    return new SiteDocument(document, name, "", List.of(), List.of(), began, published);
  }
}
