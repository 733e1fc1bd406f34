package dev.unrepeat.timeline;

import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.References;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A dated event seen as one telling of a happening, ready to be compared with others.
///
/// @param fine whether its time is told to the second
record Telling(
    Told told, Instant at, Duration coarseness, boolean fine, Stage stage, Set<String> references) {

  static Optional<Telling> of(Told told) {
    if (!(told.event().time() instanceof EventTime.At at)) {
      return Optional.empty();
    }
    Duration coarseness = RecordFindings.coarseness(at);
    if (coarseness.compareTo(Duration.ofHours(1)) >= 0) {
      return Optional.empty();
    }
    Set<String> references = new HashSet<>(told.references());
    references.removeIf(reference -> reference.startsWith("thread:"));
    if (reports(told)) {
      references.addAll(References.inReport(told.event().text()));
    }
    return Optional.of(
        new Telling(
            told, at.instant(), coarseness, RecordFindings.fine(at), Stage.of(told), references));
  }

  /// A line of notes or of a log tells of that very moment; what is said in a chat may tell of
  /// another.
  private static boolean reports(Told told) {
    String source = told.event().source();
    return !told.fresh() || !source.equals("slack");
  }

  EventId id() {
    return told.event().id();
  }

  String source() {
    return told.event().source();
  }

  boolean automatic() {
    return told.event().actor().filter(a -> a.kind() == ActorKind.AUTOMATION).isPresent();
  }
}
