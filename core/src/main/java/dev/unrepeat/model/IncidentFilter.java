package dev.unrepeat.model;

import java.util.Optional;

/// Which incidents are listed; what is empty does not limit.
///
/// @param text words of which each must stand in the id, the title, a service or a tag
public record IncidentFilter(
    String text,
    Optional<Severity> severity,
    Optional<IncidentKind> kind,
    Optional<ServiceName> service,
    Optional<Tag> tag,
    Optional<PostmortemStage> stage) {
  public static final IncidentFilter ALL =
      new IncidentFilter(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public IncidentFilter withText(String words) {
    return new IncidentFilter(words, severity, kind, service, tag, stage);
  }
}
