package dev.unrepeat.timeline;

import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Folds the noise: what a source calls noise, chatter that says nothing of the incident, and
/// alerts sent again. The last changes before something went wrong stay. What lies next to each
/// other under one label becomes one group; nothing is lost.
final class Folds {
  /// The group of messages in which people say nothing that the program understands.
  static final String TALK = "messages";

  /// Noise further apart than this is not one group.
  private static final Duration APART = Duration.ofMinutes(30);

  /// An alert that fires again within this time, in the same words, is the same alert sent again.
  private static final Duration AGAIN = Duration.ofHours(6);

  private final List<Told> all;

  /// By the place of an event; nothing where it is not folded.
  private final @Nullable String[] labels;

  private BitSet recent = new BitSet();

  Folds(List<Told> all) {
    this.all = all;
    this.labels = new String[all.size()];
  }

  /// Whether an event that was folded before stands on the timeline from now on.
  boolean unfolds(int place) {
    return recent.get(place) && RecentChanges.stoodFolded(all.get(place));
  }

  /// The places of the events to fold that are not folded for being told elsewhere.
  BitSet fold() {
    BitSet fold = new BitSet(labels.length);
    recent = RecentChanges.of(all);
    Map<String, Map<String, Instant>> alerts = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = recent.get(i) ? null : label(all.get(i), alerts);
      fold.set(i, labels[i] != null);
    }
    return fold;
  }

  /// @param alerts by source and words when an alert was sent last
  private static @Nullable String label(Told told, Map<String, Map<String, Instant>> alerts) {
    TimelineEvent event = told.event();
    if (!told.fresh()) {
      return null;
    }
    if (told.weight() == Weight.NOISE) {
      return told.group().isBlank() ? "notices" : told.group();
    }
    if (told.weight() == Weight.CHATTER && RecentChanges.isQuiet(told)) {
      return told.group().isBlank() ? "changes" : told.group();
    }
    if (told.weight() == Weight.CHATTER && weak(told.sense()) && !Promise.isIn(event.text())) {
      return told.group().isBlank() ? TALK : told.group();
    }
    if (told.sense().meaning() == Meaning.ALERTED && event.time() instanceof EventTime.At at) {
      Instant before =
          alerts
              .computeIfAbsent(event.source(), source -> new HashMap<>())
              .put(event.text(), at.instant());
      return before != null && Duration.between(before, at.instant()).compareTo(AGAIN) <= 0
          ? "repeated alerts"
          : null;
    }
    if (ends(told.sense().meaning())) {
      alerts.remove(event.source());
    }
    return null;
  }

  /// After a resolution the same alert is a new one.
  private static boolean ends(Meaning meaning) {
    return meaning == Meaning.RESOLVED || meaning == Meaning.NORMAL || meaning == Meaning.REOPENED;
  }

  private static boolean weak(KindProposal sense) {
    return switch (sense.meaning()) {
      case SAID, DID, TOLD -> true;
      case CHANGED,
          SYMPTOM,
          ALERTED,
          REPORTED,
          ACKNOWLEDGED,
          RESPONDING,
          DECLARED,
          INVESTIGATING,
          CAUSE_FOUND,
          FOUND,
          DECIDED,
          ATTEMPTED,
          ATTEMPT_FAILED,
          ATTEMPT_COMPLETED,
          EASING,
          NORMAL,
          RESOLVED,
          CLOSED,
          REOPENED,
          CUSTOMERS_TOLD ->
          false;
    };
  }

  /// The groups that stood before, grown by their neighbours, and the new ones.
  List<EventGroup> groups(List<EventGroup> existing) {
    Map<EventId, TimelineEvent> byId = new HashMap<>();
    if (!existing.isEmpty()) {
      all.forEach(told -> byId.put(told.event().id(), told.event()));
    }
    List<Run> runs = new ArrayList<>();
    Map<String, List<Run>> open = new HashMap<>();
    for (EventGroup group : existing) {
      Run run = new Run(group.label());
      group.members().forEach(member -> run.take(byId.get(member), member));
      runs.add(run);
      open.computeIfAbsent(run.source + " " + run.label, k -> new ArrayList<>()).add(run);
    }
    for (int i = 0; i < labels.length; i++) {
      TimelineEvent event = all.get(i).event();
      String label = labels[i];
      if (label != null) {
        List<Run> near = open.computeIfAbsent(event.source() + " " + label, k -> new ArrayList<>());
        near.removeIf(earlier -> earlier.isOver(event));
        Run run = near.stream().filter(r -> r.near(event)).findFirst().orElse(null);
        if (run == null) {
          run = new Run(label);
          runs.add(run);
          near.add(run);
        }
        run.take(event, event.id());
      }
    }
    return runs.stream().map(Run::group).toList();
  }

  private static final class Run {
    private final String label;
    private final List<EventId> members = new ArrayList<>();
    private String source = "";
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    Run(String label) {
      this.label = label;
    }

    void take(@Nullable TimelineEvent event, EventId id) {
      members.add(id);
      if (event != null) {
        source = event.source();
        event
            .time()
            .known()
            .ifPresent(at -> {
              first = at.isBefore(first) ? at : first;
              last = at.isAfter(last) ? at : last;
            });
      }
    }

    boolean near(TimelineEvent event) {
      Instant at = event.time().known().orElse(null);
      if (at == null || last.equals(Instant.MIN)) {
        return at == null && last.equals(Instant.MIN);
      }
      return !at.isBefore(first.minus(APART)) && !at.isAfter(last.plus(APART));
    }

    /// Whether it ended long before this event, and so before all that follow.
    boolean isOver(TimelineEvent event) {
      Instant at = event.time().known().orElse(null);
      return at != null && !last.equals(Instant.MIN) && at.isAfter(last.plus(APART));
    }

    EventGroup group() {
      return new EventGroup(label, members);
    }
  }

  static TimelineEvent folded(TimelineEvent event) {
    return event.standing() == Standing.SHOWN ? event.stand(Standing.FOLDED) : event;
  }
}
