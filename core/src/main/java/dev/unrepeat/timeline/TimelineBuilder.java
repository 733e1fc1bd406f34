package dev.unrepeat.timeline;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Assembles what many sources tell into one timeline: each event once, in the order of time, with
/// a proposed kind, linked with other tellings of the same happening, and with the noise folded.
/// The order in which the sources are read makes no difference.
public final class TimelineBuilder {
  /// How many events of one source and weight are kept one by one.
  private static final int MOST_EVENTS = 100_000;

  private static final long MOST_CHARACTERS = 40_000_000;

  private final Timeline existing;
  private final Optional<Instant> from;
  private final Optional<Instant> to;
  private final Clocks clocks;
  private final KeyIndex standing = new KeyIndex();
  private final List<TimelineEvent> before;
  private final Map<Integer, TimelineEvent> changed = new HashMap<>();
  private final Gathering gathering;
  private int added;
  private int known;
  private int updated;
  private int counted;
  private int outside;

  public TimelineBuilder(Timeline existing, Answers answers) {
    this(existing, answers, MOST_EVENTS, MOST_CHARACTERS);
  }

  TimelineBuilder(Timeline existing, Answers answers, int mostEvents, long mostCharacters) {
    this.existing = existing;
    this.from = answers.from();
    this.to = answers.to();
    this.clocks = new Clocks(existing.clocks());
    this.before = existing.events();
    this.gathering = new Gathering(mostEvents, mostCharacters);
    for (int i = 0; i < before.size(); i++) {
      standing.put(before.get(i).source(), before.get(i).key(), i);
    }
  }

  /// Takes the events of one piece of evidence. Problems are the reader's to report; they change
  /// nothing here.
  public EventSink reading(EvidenceId evidence) {
    Optional<EvidenceId> here = Optional.of(evidence);
    return new EventSink() {
      @Override
      public void event(SourceEvent event) {
        take(event, here);
      }

      @Override
      public void problem(Problem problem) {}
    };
  }

  /// Puts everything together. The builder is spent afterwards.
  public Assembly finish() {
    List<TimelineEvent> standing = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      standing.add(changed.getOrDefault(i, before.get(i)));
    }
    Composition composition = new Composition(existing, standing, clocks);
    gathering.kept().forEach(composition::add);
    gathering.crowds().all().forEach(crowd -> composition.addCount(crowd.kept()));
    Timeline timeline = composition.timeline();
    return new Assembly(
        timeline,
        timeline.clocks().stream().filter(clock -> !clock.set()).toList(),
        added - gathering.moved(),
        known,
        updated,
        counted + gathering.moved(),
        outside,
        notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(gathering.crowds().notes());
    if (gathering.hasForgotten()) {
      notes.add(
          "There were so many entries that one which came again much later may be counted twice.");
    }
    if (outside > 0) {
      notes.add(
          Counted.of(
              outside,
              "event lies outside the window that was asked for and was left out.",
              "events lie outside the window that was asked for and were left out."));
    }
    return notes;
  }

  private void take(SourceEvent event, Optional<EvidenceId> evidence) {
    EventTime time = clocks.corrected(event.source(), event.time());
    if (isOutside(time)) {
      outside++;
      return;
    }
    int slot = standing.find(event.source(), event.key());
    if (slot != KeyIndex.ABSENT) {
      TimelineEvent now = changed.getOrDefault(slot, before.get(slot));
      Optional<TimelineEvent> other = Retelling.of(now, event, time);
      other.ifPresent(change -> changed.put(slot, change));
      updated += other.isPresent() ? 1 : 0;
      known += other.isPresent() ? 0 : 1;
      return;
    }
    switch (gathering.add(event, time, evidence)) {
      case ADDED -> added++;
      case KNOWN -> known++;
      case UPDATED -> updated++;
      case COUNTED -> counted++;
    }
  }

  private boolean isOutside(EventTime time) {
    if (from.isEmpty() && to.isEmpty()) {
      return false;
    }
    Optional<Instant> at = time.known();
    return at.isPresent()
        && ((from.isPresent() && at.get().isBefore(from.get()))
            || (to.isPresent() && !at.get().isBefore(to.get())));
  }
}
