package dev.unrepeat.model;

import java.time.Duration;

/// How far the clock of a source runs ahead of the others.
///
/// @param source the short name of the source
/// @param ahead positive when its times are too late and must be moved back; to be subtracted
/// @param pairs how many happenings told by two tools it was measured on; 0 when a person set it
///   outright
/// @param set whether it is applied to the timeline, or only offered
public record SourceClock(String source, Duration ahead, int pairs, boolean set) {
  /// A person accepts the measured offset.
  public SourceClock accept() {
    return new SourceClock(source, ahead, pairs, true);
  }
}
