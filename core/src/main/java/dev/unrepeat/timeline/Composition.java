package dev.unrepeat.timeline;

import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts what stood and what is new into one order, then proposes kinds, links, folds and clocks.
final class Composition {
  /// By instant, then tool, then place in the source: the same whatever was read first. The undated
  /// come last.
  private static final Comparator<TimelineEvent> ORDER =
      Comparator.comparing((TimelineEvent e) -> e.time().known().isEmpty())
          .thenComparing(e -> e.time().known().orElse(Instant.MAX))
          .thenComparingInt(e -> Tools.rank(e.source()))
          .thenComparing(TimelineEvent::source)
          .thenComparing(Composition::path)
          .thenComparingLong(Composition::line)
          .thenComparing(TimelineEvent::key);

  private static final EventId NOT_YET = new EventId(1);

  private final Timeline existing;
  private final Clocks clocks;
  private final List<Told> standing = new ArrayList<>();
  private final List<Told> fresh = new ArrayList<>();
  private final Map<String, Integer> crowdsBefore = new HashMap<>();

  Composition(Timeline existing, List<TimelineEvent> events, Clocks clocks) {
    this.existing = existing;
    this.clocks = clocks;
    for (TimelineEvent event : events) {
      if (event.key().startsWith("many:")) {
        crowdsBefore.put(event.source() + " " + event.key(), standing.size());
      }
      Weight weight = event.standing() == Standing.FOLDED ? Weight.NOISE : Weight.SIGNAL;
      standing.add(new Told(event, Sense.of(event), Set.of(), weight, "", false));
    }
  }

  void add(Gathering.Kept kept) {
    SourceEvent told = kept.event();
    KindProposal sense = Sense.propose(told.source(), told.kind(), told.text());
    List<EvidenceLink> evidence = new ArrayList<>();
    evidence.add(new EvidenceLink.InFile(kept.evidence(), told.path(), told.line()));
    if (!told.address().isBlank()) {
      evidence.add(new EvidenceLink.AtAddress(told.address()));
    }
    TimelineEvent event =
        new TimelineEvent(
            NOT_YET,
            kept.time(),
            told.kind().orElse(sense.kind()),
            sense.reason(),
            told.actor(),
            told.text().isBlank() ? "(without words)" : told.text(),
            told.source(),
            told.key(),
            evidence,
            told.severity(),
            told.measurement(),
            told.repeats(),
            Standing.SHOWN,
            told.earlier());
    fresh.add(new Told(event, sense, told.references(), told.weight(), told.group(), true));
  }

  /// A count per hour; one that stands already grows at most.
  void add(Crowds.Crowd crowd) {
    TimelineEvent event =
        new TimelineEvent(
            NOT_YET,
            crowd.time(),
            EventKind.OBSERVATION,
            "a count of what was too much to keep",
            Optional.empty(),
            crowd.text(),
            crowd.place().source(),
            crowd.key(),
            List.of(),
            "",
            Optional.empty(),
            crowd.count(),
            Standing.FOLDED,
            List.of());
    KindProposal sense = new KindProposal(Meaning.SAID, Set.of(Meaning.SAID), event.kindReason());
    Integer before = crowdsBefore.get(event.source() + " " + event.key());
    if (before == null) {
      fresh.add(new Told(event, sense, Set.of(), Weight.NOISE, "many messages", true));
    } else if (standing.get(before).event().repeats() < crowd.count()) {
      standing.set(
          before, standing.get(before).with(event.withId(standing.get(before).event().id())));
    }
  }

  Timeline timeline() {
    List<Told> all = new ArrayList<>(standing);
    int next = existing.nextId().number();
    fresh.sort(Comparator.comparing(Told::event, ORDER));
    for (Told told : fresh) {
      all.add(told.with(told.event().withId(new EventId(next++))));
    }
    all.sort(Comparator.comparing(Told::event, ORDER));
    List<EventLink> links = new ArrayList<>(existing.links());
    List<EventGroup> groups = new ArrayList<>(existing.groups());
    List<SourceClock> known = new ArrayList<>(clocks.corrected());
    return new Timeline(all.stream().map(Told::event).toList(), groups, links, known);
  }

  private static String path(TimelineEvent event) {
    return place(event).map(EvidenceLink.InFile::path).orElse("");
  }

  private static long line(TimelineEvent event) {
    return place(event).map(EvidenceLink.InFile::line).orElse(0L);
  }

  private static Optional<EvidenceLink.InFile> place(TimelineEvent event) {
    return event.evidence().stream()
        .filter(EvidenceLink.InFile.class::isInstance)
        .map(EvidenceLink.InFile.class::cast)
        .findFirst();
  }
}
