package dev.unrepeat.timeline;

import dev.unrepeat.model.Certainty;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Puts what stood and what is new into one order, then proposes kinds, links, folds and clocks.
final class Composition {
  /// By instant, then tool, then place in the source: the same whatever was read first. The undated
  /// come last.
  private static final Comparator<Told> ORDER = Composition::compare;

  private static final Comparator<TimelineEvent> BESIDE =
      Comparator.comparingInt((TimelineEvent e) -> Tools.rank(e.source()))
          .thenComparing(TimelineEvent::source);

  private static final Comparator<TimelineEvent> WITHIN_SOURCE =
      Comparator.comparing(Composition::path)
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
    KindProposal sense =
        told.weight() == Weight.NOISE && told.kind().isEmpty()
            ? KindProposal.of(Meaning.SAID, told.source() + " calls it noise")
            : Sense.propose(told.source(), told.kind(), told.text());
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
    KindProposal sense = KindProposal.of(Meaning.SAID, event.kindReason());
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
    fresh.sort(ORDER);
    for (Told told : fresh) {
      all.add(told.with(told.event().withId(new EventId(next++))));
    }
    if (!standing.isEmpty()) {
      all.sort(ORDER);
    }
    List<Told> settled = KindContext.settle(all);
    Folds folds = new Folds(settled);
    Set<EventId> fold = folds.fold();
    Happenings.Found found =
        Happenings.find(settled.stream().filter(t -> !fold.contains(t.event().id())).toList());
    List<EventLink> links = links(found);
    links.forEach(link -> fold.add(link.alsoTold()));
    List<SourceClock> running = new ArrayList<>(clocks.corrected());
    ClockSkew.measure(happenings(settled, links), clocks)
        .forEach(measured -> running.add(measured.clock()));
    List<TimelineEvent> events =
        settled.stream()
            .map(Told::event)
            .map(event -> fold.contains(event.id()) ? Folds.folded(event) : event)
            .toList();
    return new Timeline(events, folds.groups(existing.groups()), links, running);
  }

  /// The links that stood, and the new ones: within each happening from the telling of record to
  /// the others.
  private List<EventLink> links(Happenings.Found found) {
    List<EventLink> links = new ArrayList<>(existing.links());
    Set<EventId> linked = new HashSet<>();
    links.forEach(link -> linked.add(link.alsoTold()));
    for (List<Telling> happening : found.clusters()) {
      Telling told = happening.getFirst();
      for (Telling other : happening.subList(1, happening.size())) {
        if (linked.add(other.told().event().id())) {
          links.add(
              new EventLink(
                  told.told().event().id(),
                  other.told().event().id(),
                  found.reason(told, other),
                  Certainty.PROPOSED));
        }
      }
    }
    return links;
  }

  /// The happenings told more than once, each with its tellings, the one of record first.
  private static List<List<Telling>> happenings(List<Told> all, List<EventLink> links) {
    Map<EventId, Told> byId = new HashMap<>();
    all.forEach(told -> byId.put(told.event().id(), told));
    Map<EventId, List<Telling>> happenings = new TreeMap<>();
    for (EventLink link : links) {
      for (EventId id : List.of(link.told(), link.alsoTold())) {
        List<Telling> tellings = happenings.computeIfAbsent(link.told(), told -> new ArrayList<>());
        boolean there = tellings.stream().anyMatch(telling -> telling.id().equals(id));
        Optional<Telling> telling =
            there ? Optional.empty() : Optional.ofNullable(byId.get(id)).flatMap(Telling::of);
        telling.ifPresent(tellings::add);
      }
    }
    return happenings.values().stream()
        .map(tellings -> tellings.stream().sorted(Happenings.OF_RECORD).toList())
        .toList();
  }

  /// Nearly all events differ by their instant, and the others are nearly all of one source.
  private static int compare(Told one, Told other) {
    int byInstant = byInstant(one, other);
    if (byInstant != 0) {
      return byInstant;
    }
    TimelineEvent first = one.event();
    TimelineEvent second = other.event();
    int bySource = first.source().equals(second.source()) ? 0 : BESIDE.compare(first, second);
    return bySource != 0 ? bySource : WITHIN_SOURCE.compare(first, second);
  }

  private static int byInstant(Told one, Told other) {
    Optional<Instant> first = one.event().time().known();
    Optional<Instant> second = other.event().time().known();
    return first.isPresent() && second.isPresent()
        ? first.get().compareTo(second.get())
        : Boolean.compare(first.isEmpty(), second.isEmpty());
  }

  private static String path(TimelineEvent event) {
    return place(event).map(EvidenceLink.InFile::path).orElse("");
  }

  private static long line(TimelineEvent event) {
    return place(event).map(EvidenceLink.InFile::line).orElse(0L);
  }

  private static Optional<EvidenceLink.InFile> place(TimelineEvent event) {
    for (EvidenceLink link : event.evidence()) {
      if (link instanceof EvidenceLink.InFile file) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
