package dev.unrepeat.timeline;

import dev.unrepeat.model.EventId;
import java.time.Instant;
import java.util.Optional;

/// The stretch in which the impact must have begun when no event says so: shown as a proposal,
/// never counted from.
///
/// @param change the last change before the detection; empty when only prose tells of it
/// @param detection the event by which it was noticed
public record StartWindow(
    Instant from, Instant to, Optional<EventId> change, EventId detection, String sentence) {}
