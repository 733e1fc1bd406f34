package dev.unrepeat.recurrence;

import java.util.List;

/// A pattern in one incident, with what it rests on.
///
/// @param subject what incidents share where the pattern lies across several, for example `process
///   gap in checkout`; else empty
/// @param reason why it is seen, as a sentence
/// @param evidence what it rests on; the strongest first
public record FoundPattern(
    IncidentPattern pattern, String subject, String reason, List<PatternEvidence> evidence) {
  public FoundPattern {
    evidence = List.copyOf(evidence);
  }
}
