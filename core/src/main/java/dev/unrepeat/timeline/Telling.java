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
import org.jspecify.annotations.Nullable;

/// A dated event seen as one telling of a happening, to be compared with others. What its words say
/// is read when it is first asked for: most tellings have nothing near that they could be compared
/// with.
final class Telling {
  private final Told told;
  private final EventTime.At time;
  private final Duration coarseness;
  private @Nullable Stage stage;
  private @Nullable Set<String> references;

  private Telling(Told told, EventTime.At time, Duration coarseness) {
    this.told = told;
    this.time = time;
    this.coarseness = coarseness;
  }

  static Optional<Telling> of(Told told) {
    if (!(told.event().time() instanceof EventTime.At at)) {
      return Optional.empty();
    }
    Duration coarseness = RecordFindings.coarseness(at);
    return coarseness.compareTo(Duration.ofHours(1)) >= 0
        ? Optional.empty()
        : Optional.of(new Telling(told, at, coarseness));
  }

  /// The same, told that much earlier: as if its clock or zone were another.
  Telling earlier(Duration by) {
    if (by.isZero()) {
      return this;
    }
    Telling moved =
        new Telling(
            told,
            new EventTime.At(
                time.instant().minus(by),
                Optional.empty(),
                time.precision(),
                time.about(),
                time.raw()),
            coarseness);
    moved.stage = stage();
    moved.references = references();
    return moved;
  }

  Told told() {
    return told;
  }

  Instant at() {
    return time.instant();
  }

  Duration coarseness() {
    return coarseness;
  }

  /// Whether its time is told to the second.
  boolean fine() {
    return RecordFindings.fine(time);
  }

  Stage stage() {
    Stage read = stage;
    if (read == null) {
      read = Stage.of(told);
      stage = read;
    }
    return read;
  }

  Set<String> references() {
    Set<String> read = references;
    if (read == null) {
      read = new HashSet<>(told.references());
      read.removeIf(reference -> reference.startsWith("thread:"));
      if (reports()) {
        read.addAll(References.inReport(told.event().text()));
      }
      references = read;
    }
    return read;
  }

  /// A line of notes or of a log tells of that very moment; what is said in a chat may tell of
  /// another.
  private boolean reports() {
    return !told.fresh() || !source().equals("slack");
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
