package dev.unrepeat.timeline;

import dev.unrepeat.model.EventId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Something the timeline reveals, for example that 16 minutes passed between the first errors and
/// the alert.
///
/// @param events what it rests on
/// @param length the time in question; empty where the finding has none, or cannot be computed
public record TimelineFinding(
    FindingKind kind, String sentence, List<EventId> events, Optional<Duration> length) {
  public TimelineFinding {
    events = List.copyOf(events);
  }
}
