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
  public IncidentFilter {
    FilterWords.of(text); // refuses too many
  }

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

  public IncidentFilter withSeverity(Severity only) {
    return new IncidentFilter(text, Optional.of(only), kind, service, tag, stage);
  }

  public IncidentFilter withKind(IncidentKind only) {
    return new IncidentFilter(text, severity, Optional.of(only), service, tag, stage);
  }

  public IncidentFilter withService(ServiceName only) {
    return new IncidentFilter(text, severity, kind, Optional.of(only), tag, stage);
  }

  public IncidentFilter withTag(Tag only) {
    return new IncidentFilter(text, severity, kind, service, Optional.of(only), stage);
  }

  public IncidentFilter withStage(PostmortemStage only) {
    return new IncidentFilter(text, severity, kind, service, tag, Optional.of(only));
  }
}
