package dev.unrepeat.rubric;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.util.Optional;

/// What is known about an incident beside its document.
///
/// @param kind in place of the one the document says
/// @param severity in place of the one the document says
/// @param now of a review that is being held; empty outside one
public record Circumstances(
    Optional<IncidentKind> kind, Optional<Severity> severity, Optional<Instant> now) {
  public static final Circumstances NONE =
      new Circumstances(Optional.empty(), Optional.empty(), Optional.empty());

  /// A review that is being held now.
  public static Circumstances reviewAt(Instant now) {
    return new Circumstances(Optional.empty(), Optional.empty(), Optional.of(now));
  }
}
