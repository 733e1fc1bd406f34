package dev.unrepeat.timeline;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.Revision;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.SourceEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What reading an event again changes about the one that stands on the timeline already.
final class Retelling {
  private Retelling() {}

  /// The changed event; empty when nothing new is said, or the news is what was said before
  /// somebody changed it.
  static Optional<TimelineEvent> of(TimelineEvent now, SourceEvent again, EventTime time) {
    EventTime newTime = better(now.time(), time) ? time : now.time();
    boolean sameText =
        now.text().equals(again.text())
            || now.earlier().stream().anyMatch(revision -> revision.text().equals(again.text()));
    if (sameText) {
      return newTime.equals(now.time()) ? Optional.empty() : Optional.of(now.retime(newTime));
    }
    KindProposal read = Sense.propose(again.source(), again.kind(), again.text());
    boolean setByPerson = now.kindReason().isEmpty();
    List<Revision> earlier = new ArrayList<>(now.earlier());
    earlier.add(new Revision(now.text(), changedAt(again), "told otherwise by a later export"));
    return Optional.of(
        new TimelineEvent(
            now.id(),
            newTime,
            setByPerson ? now.kind() : read.kind(),
            setByPerson ? "" : read.reason(),
            now.actor().or(again::actor),
            again.text(),
            now.source(),
            now.key(),
            now.evidence(),
            again.severity().isEmpty() ? now.severity() : again.severity(),
            again.measurement().or(now::measurement),
            now.repeats(),
            now.standing(),
            earlier));
  }

  /// The revisions of the telling that stands, with the one that goes.
  static List<Revision> history(SourceEvent gone, SourceEvent stands) {
    if (stands.earlier().stream().anyMatch(revision -> revision.text().equals(gone.text()))) {
      return stands.earlier();
    }
    List<Revision> earlier = new ArrayList<>(gone.earlier());
    earlier.add(new Revision(gone.text(), changedAt(stands), "told otherwise by another export"));
    stands.earlier().stream().filter(revision -> !earlier.contains(revision)).forEach(earlier::add);
    return earlier;
  }

  private static Optional<Instant> changedAt(SourceEvent event) {
    return event.earlier().isEmpty() ? Optional.empty() : event.earlier().getLast().changedAt();
  }

  /// An answer places what had no instant, or places it anew; nothing takes an instant away.
  private static boolean better(EventTime now, EventTime again) {
    if (again.known().isEmpty()) {
      return false;
    }
    return now.known().isEmpty()
        || (now.raw().text().equals(again.raw().text())
            && answered(now.raw().zoneKnown())
            && answered(again.raw().zoneKnown())
            && !now.known().equals(again.known()));
  }

  private static boolean answered(Provenance known) {
    return known == Provenance.SET_FOR_SOURCE || known == Provenance.ASSUMED;
  }
}
