package dev.unrepeat.document.foreign;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.time.WrittenTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The milestones that a document names itself, in its head or as labels of its timeline. Where two
/// places disagree, the text's own timeline is taken and the other is noted.
final class StatedMilestones {
  private static final Duration CLOSE = Duration.ofMinutes(1);

  private final List<ForeignReading.Named> named = new ArrayList<>();
  private final List<DocumentNote> notes;

  StatedMilestones(List<DocumentNote> notes) {
    this.notes = notes;
  }

  List<ForeignReading.Named> named() {
    return named;
  }

  Milestones milestones() {
    Milestones all = Milestones.NONE;
    for (ForeignReading.Named one : named) {
      all = all.with(one.milestone());
    }
    return all;
  }

  /// An event whose whole text is the name of a milestone.
  void read(ForeignReading.Event read) {
    TimelineEvent event = read.event();
    Optional<MilestoneKind> kind = MilestoneWords.find(event.text());
    if (kind.isPresent()
        && event.time() instanceof EventTime.At at
        && at.precision() != Precision.DAY) {
      add(
          read.line(),
          new Milestone(
              kind.get(),
              at.instant(),
              Certainty.CONFIRMED,
              Optional.of(event.id()),
              "the document says \"" + event.text() + "\""));
    }
  }

  /// A field of the head that names a milestone and gives its time.
  void read(HeaderFacts.Told field, WrittenTimes times) {
    Optional<MilestoneKind> kind = MilestoneWords.find(field.name());
    EventTime time = times.read(Bare.without(field.value(), "*_`"));
    if (kind.isPresent() && time instanceof EventTime.At at && at.precision() != Precision.DAY) {
      add(
          field.line(),
          new Milestone(
              kind.get(),
              at.instant(),
              Certainty.CONFIRMED,
              Optional.empty(),
              "the document says \"" + field.name() + "\""));
    }
  }

  private void add(int line, Milestone milestone) {
    Optional<ForeignReading.Named> before =
        named.stream().filter(n -> n.milestone().kind() == milestone.kind()).findFirst();
    if (before.isEmpty()) {
      named.add(new ForeignReading.Named(line, milestone));
      return;
    }
    Instant said = before.get().milestone().at();
    if (Duration.between(said, milestone.at()).abs().compareTo(CLOSE) > 0) {
      notes.add(
          new DocumentNote(
              line,
              DocumentNote.Kind.CONTRADICTION,
              "Line %d says %s for \"%s\", and this line says %s; the first was taken."
                  .formatted(before.get().line(), said, milestone.kind().words(), milestone.at())));
    }
  }
}
