package dev.unrepeat.timeline;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Puts what stood and what is new into one order, then proposes kinds, links, folds and clocks.
final class Composition {
  private static final Comparator<Gathering.Kept> WITHIN_SOURCE =
      Comparator.comparing((Gathering.Kept kept) -> kept.event().path())
          .thenComparingLong(kept -> kept.event().line())
          .thenComparing(kept -> kept.event().key());

  private static final Comparator<TimelineEvent> TOLD_WITHIN_SOURCE =
      Comparator.comparing(Composition::path)
          .thenComparingLong(Composition::line)
          .thenComparing(TimelineEvent::key);

  private final Timeline existing;
  private final Clocks clocks;
  private final List<Told> standing = new ArrayList<>();
  private final List<Gathering.Kept> fresh = new ArrayList<>();
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
    fresh.add(kept);
  }

  /// A count per hour; one that stands already grows at most.
  void addCount(Gathering.Kept count) {
    Integer before = crowdsBefore.get(count.event().source() + " " + count.event().key());
    if (before == null) {
      fresh.add(count);
      return;
    }
    Told stood = standing.get(before);
    if (stood.event().repeats() < count.event().repeats()) {
      standing.set(before, stood.with(told(count, stood.event().id()).event()));
    }
  }

  /// What is new in its order. Reading the words is half of all the work, and no event needs
  /// another for it, so all processors share it.
  private List<Told> told() {
    fresh.sort(Composition::compare);
    int next = existing.nextId().number();
    return IntStream.range(0, fresh.size())
        .parallel()
        .mapToObj(i -> told(fresh.get(i), new EventId(next + i)))
        .toList();
  }

  /// Made when its place and so its number is known: of most evidence there is one for each line.
  private static Told told(Gathering.Kept kept, EventId id) {
    SourceEvent told = kept.event();
    KindProposal sense = sense(kept);
    TimelineEvent event =
        new TimelineEvent(
            id,
            kept.time(),
            told.kind().orElse(sense.kind()),
            sense.reason(),
            told.actor(),
            told.text().isBlank() ? "(without words)" : told.text(),
            told.source(),
            told.key(),
            evidence(kept),
            told.severity(),
            told.measurement(),
            told.repeats(),
            kept.evidence().isPresent() ? Standing.SHOWN : Standing.FOLDED,
            told.earlier());
    return new Told(event, sense, told.references(), told.weight(), told.group(), true);
  }

  private static KindProposal sense(Gathering.Kept kept) {
    SourceEvent told = kept.event();
    if (kept.evidence().isEmpty()) {
      return KindProposal.of(Meaning.SAID, "a count of what was too much to keep");
    }
    return told.weight() == Weight.NOISE && told.kind().isEmpty()
        ? KindProposal.of(Meaning.SAID, told.source() + " calls it noise")
        : Sense.propose(told.source(), told.kind(), told.text());
  }

  private static List<EvidenceLink> evidence(Gathering.Kept kept) {
    SourceEvent told = kept.event();
    if (kept.evidence().isEmpty()) {
      return List.of();
    }
    EvidenceLink place = new EvidenceLink.InFile(kept.evidence().get(), told.path(), told.line());
    return told.address().isBlank()
        ? List.of(place)
        : List.of(place, new EvidenceLink.AtAddress(told.address()));
  }

  Timeline timeline() {
    List<Told> all = new ArrayList<>(standing);
    all.addAll(told());
    if (!standing.isEmpty()) {
      all.sort(Composition::compare);
    }
    List<Told> settled = KindContext.settle(all);
    Folds folds = new Folds(settled);
    BitSet fold = folds.fold();
    List<Told> open = new ArrayList<>();
    for (int i = fold.nextClearBit(0); i < settled.size(); i = fold.nextClearBit(i + 1)) {
      open.add(settled.get(i).shown());
    }
    List<EventLink> links = links(Happenings.find(open, DeniedPairs.of(existing)));
    Set<EventId> elsewhere = new HashSet<>();
    links.forEach(link -> elsewhere.add(link.alsoTold()));
    List<SourceClock> running = new ArrayList<>(clocks.corrected());
    ClockSkew.measure(happenings(settled, links), clocks)
        .forEach(measured -> running.add(measured.clock()));
    List<TimelineEvent> events = new ArrayList<>(settled.size());
    for (int i = 0; i < settled.size(); i++) {
      TimelineEvent event = settled.get(i).event();
      boolean away = fold.get(i) || elsewhere.contains(event.id());
      events.add(
          away ? Folds.folded(event) : folds.unfolds(i) ? event.stand(Standing.SHOWN) : event);
    }
    return new Timeline(events, folds.groups(existing.groups()), links, existing.denied(), running);
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
    if (links.isEmpty()) {
      return List.of();
    }
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

  private static int compare(Gathering.Kept one, Gathering.Kept other) {
    int before = compare(one.time(), one.event().source(), other.time(), other.event().source());
    return before != 0 ? before : WITHIN_SOURCE.compare(one, other);
  }

  private static int compare(Told one, Told other) {
    TimelineEvent first = one.event();
    TimelineEvent second = other.event();
    int before = compare(first.time(), first.source(), second.time(), second.source());
    return before != 0 ? before : TOLD_WITHIN_SOURCE.compare(first, second);
  }

  /// By instant, then tool, then place in the source: the same whatever was read first. The undated
  /// come last. Nearly all differ by their instant, and the others are nearly all of one source.
  private static int compare(EventTime one, String source, EventTime other, String otherSource) {
    int byInstant =
        one instanceof EventTime.At first && other instanceof EventTime.At second
            ? first.instant().compareTo(second.instant())
            : Boolean.compare(one instanceof EventTime.Undated, other instanceof EventTime.Undated);
    if (byInstant != 0 || source.equals(otherSource)) {
      return byInstant;
    }
    int byRank = Integer.compare(Tools.rank(source), Tools.rank(otherSource));
    return byRank != 0 ? byRank : source.compareTo(otherSource);
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
