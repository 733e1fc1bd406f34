package dev.unrepeat.metrics;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Severity;
import java.util.Optional;

/// What of an incident figures are compared with and chance draws from; it does not say which it
/// is.
public record Reach(IncidentKind kind, Optional<Severity> severity, Milestones milestones) {}
