package dev.unrepeat.recurrence;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.util.Optional;

/// A pattern in one incident.
///
/// @param countsAt by when the incident counts in a period
public record PatternOccurrence(
    IncidentId id,
    String title,
    Optional<Severity> severity,
    Instant countsAt,
    FoundPattern found) {}
