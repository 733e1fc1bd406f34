package dev.unrepeat.timeline;

import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Revision;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.References;
import dev.unrepeat.source.Weight;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds sources that were read in a wrong zone: nothing of them meets the others as they stand,
/// and several happenings do when they are moved by one and the same step between zones. Whose zone
/// is known best is believed first.
public final class ZoneSlips {
  private static final Duration GRID = Duration.ofMinutes(15);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// Happenings nearer to each other than this are no two witnesses.
  private static final Duration APART = Duration.ofMinutes(2);

  /// How many events of one source are compared.
  private static final int MOST = 400;

  /// The steps beside whole hours that clocks of some country go by, in minutes.
  private static final Set<Integer> ODD =
      Set.of(-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825);

  private static final Set<EventKind> STEPS =
      Set.of(
          EventKind.CHANGE,
          EventKind.TRIGGER,
          EventKind.ALERT,
          EventKind.DETECTION,
          EventKind.ACKNOWLEDGEMENT,
          EventKind.DECISION,
          EventKind.ACTION,
          EventKind.MITIGATION,
          EventKind.RESOLUTION);

  private static final String STARTED = "(?i)\\b(?:start(?:ed|ing|s|up)|boot(?:ed|ing|s))\\b";

  private static final Pattern VERSION_STARTS =
      Pattern.compile(STARTED + "[^.;]{0,60}\\bv?\\d+\\.\\d+");

  private final Comparison comparison;
  private final DeniedPairs denied;

  private ZoneSlips(List<Telling> all, DeniedPairs denied) {
    this.comparison = new Comparison(all);
    this.denied = denied;
  }

  /// Events of one source whose zone is known in the same way.
  private record Group(String source, String zone, Provenance known) {
    /// What a program counts from an epoch is right; what a person answered may be a slip.
    int trust() {
      return switch (known) {
        case BY_FORMAT, RECEIPT -> 0;
        case IN_TEXT -> 1;
        case FROM_DOCUMENT -> 2;
        case SET_FOR_SOURCE -> 3;
        case ASSUMED, UNKNOWN -> 4;
      };
    }

    /// A zone that stands beside the time is doubted on more evidence only.
    int witnesses() {
      return trust() < 2 ? 3 : 2;
    }
  }

  private record Match(Telling one, Telling other) {}

  /// What meets when a source is moved by some quarters of an hour.
  private record Step(int quarters, List<Match> matches, int witnesses) {}

  /// What was read in a wrong zone, with the offset that would fit; nothing is moved.
  public static List<ZoneSlip> of(Timeline timeline) {
    Map<Group, List<Telling>> groups = groups(timeline);
    if (groups.keySet().stream().map(Group::source).distinct().count() < 2
        || groups.keySet().stream().allMatch(group -> group.trust() == 0)) {
      return List.of();
    }
    List<Telling> all = groups.values().stream().flatMap(List::stream).toList();
    ZoneSlips slips = new ZoneSlips(all, DeniedPairs.of(timeline));
    List<Telling> believed = new ArrayList<>();
    Map<Group, ZoneSlip> found = new HashMap<>();
    groups.forEach((group, tellings) -> {
      Optional<ZoneSlip> slip =
          group.trust() == 0 ? Optional.empty() : slips.slip(group, tellings, believed);
      slip.ifPresent(off -> found.put(group, off));
      Duration ahead = slip.map(ZoneSlip::ahead).orElse(Duration.ZERO);
      tellings.forEach(telling -> believed.add(telling.earlier(ahead)));
    });
    return found.entrySet().stream()
        .map(off -> besides(off.getValue(), off.getKey(), found, groups.keySet()))
        .sorted(Comparator.comparing(ZoneSlip::source))
        .toList();
  }

  /// Names the sources that the same answer would move although they are right.
  private static ZoneSlip besides(
      ZoneSlip slip, Group group, Map<Group, ZoneSlip> found, Set<Group> all) {
    List<String> alike =
        all.stream()
            .filter(other -> other.zone().equals(group.zone()) && other.known() == group.known())
            .filter(other ->
                !other.equals(group)
                    && Optional.ofNullable(found.get(other))
                        .filter(off -> off.ahead().equals(slip.ahead()))
                        .isEmpty())
            .map(Group::source)
            .distinct()
            .sorted()
            .toList();
    return new ZoneSlip(
        slip.source(),
        slip.zone(),
        slip.known(),
        slip.ahead(),
        slip.fits(),
        slip.pairs(),
        alike,
        slip.events());
  }

  /// The most believed first.
  private static Map<Group, List<Telling>> groups(Timeline timeline) {
    Set<EventId> linked = new HashSet<>();
    for (EventLink link : timeline.links()) {
      linked.add(link.alsoTold());
    }
    Map<Group, List<Telling>> groups =
        new TreeMap<>(
            Comparator.comparingInt(Group::trust)
                .thenComparingInt((Group group) -> Tools.rank(group.source()))
                .thenComparing(Group::source)
                .thenComparing(Group::zone)
                .thenComparing(Group::known));
    for (TimelineEvent event : timeline.dated()) {
      boolean counts = event.standing() != Standing.FOLDED || linked.contains(event.id());
      boolean attempted = counts && attempted(event);
      boolean started = counts && !attempted && started(event);
      boolean step = attempted || started || (counts && STEPS.contains(event.kind()));
      if (step && event.time() instanceof EventTime.At at) {
        RawTime raw = at.raw();
        List<Telling> tellings =
            groups.computeIfAbsent(
                new Group(event.source(), raw.zone(), raw.zoneKnown()), g -> new ArrayList<>());
        if (tellings.size() < MOST) {
          KindProposal sense =
              attempted
                  ? KindWords.propose(event.text())
                  : started ? KindProposal.of(Meaning.CHANGED, "it starts") : Sense.of(event);
          Told told =
              new Told(started ? live(event) : event, sense, named(event), Weight.SIGNAL, "", true);
          Telling.of(told).ifPresent(tellings::add);
        }
      }
    }
    return groups;
  }

  /// Whether a log tells of an attempt. That is no step by itself, as databases roll back all day
  /// long; beside another tool that tells the same it is one.
  private static boolean attempted(TimelineEvent event) {
    return event.kind() == EventKind.OBSERVATION
        && Tools.machine(event.source())
        && KindWords.propose(event.text()).meaning() == Meaning.ATTEMPTED;
  }

  /// Whether a log tells that a version starts: its deployment, seen from within.
  private static boolean started(TimelineEvent event) {
    return event.kind() == EventKind.OBSERVATION
        && Tools.machine(event.source())
        && VERSION_STARTS.matcher(event.text()).find();
  }

  private static TimelineEvent live(TimelineEvent event) {
    return event.correct(
        event.time(),
        event.kind(),
        event.actor(),
        "is live: " + event.text().replaceAll(STARTED, ""),
        new Revision(event.text(), Optional.empty(), ""));
  }

  /// What a program says in a chat tells of that very moment, as a line of notes does.
  private static Set<String> named(TimelineEvent event) {
    return event.actor().filter(a -> a.kind() == ActorKind.AUTOMATION).isPresent()
        ? References.inReport(event.text())
        : Set.of();
  }

  private Optional<ZoneSlip> slip(Group group, List<Telling> tellings, List<Telling> others) {
    Optional<ZoneOffset> read = offset(group.zone(), tellings);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Map<Integer, List<Match>> steps = matches(tellings, others, read.get());
    int met = witnesses(steps.getOrDefault(0, List.of()));
    steps.remove(0);
    List<Step> best =
        steps.entrySet().stream()
            .map(step -> new Step(step.getKey(), step.getValue(), witnesses(step.getValue())))
            .sorted(Comparator.comparingInt((Step step) -> -step.witnesses()))
            .toList();
    if (best.isEmpty()) {
      return Optional.empty();
    }
    Step most = best.getFirst();
    int pairs = most.witnesses();
    boolean alone = best.size() == 1 || best.get(1).witnesses() < pairs;
    if (!alone || pairs < group.witnesses() || pairs <= 2 * met + 1) {
      return Optional.empty();
    }
    Duration ahead = GRID.multipliedBy(most.quarters());
    return Optional.of(
        new ZoneSlip(
            group.source(),
            group.zone(),
            group.known(),
            ahead,
            fits(read.get(), most.quarters()),
            pairs,
            List.of(),
            most.matches().stream()
                .flatMap(m -> List.of(m.one.id(), m.other.id()).stream())
                .distinct()
                .limit(8)
                .toList()));
  }

  private static ZoneOffset fits(ZoneOffset read, int step) {
    return ZoneOffset.ofTotalSeconds(read.getTotalSeconds() + step * (int) GRID.toSeconds());
  }

  /// By steps of a quarter of an hour; under 0 what meets as it stands.
  private Map<Integer, List<Match>> matches(
      List<Telling> tellings, List<Telling> others, ZoneOffset read) {
    Map<Integer, List<Match>> steps = new TreeMap<>();
    for (Telling telling : tellings) {
      for (Telling other : others) {
        if (telling.source().equals(other.source()) || denied.parts(telling.id(), other.id())) {
          continue;
        }
        Duration apart = Duration.between(other.at(), telling.at());
        int step = (int) Math.round(apart.toSeconds() / (double) GRID.toSeconds());
        Duration rest = apart.minus(GRID.multipliedBy(step));
        Duration most = PATIENCE.plus(telling.coarseness()).plus(other.coarseness());
        boolean near = apart.abs().compareTo(Comparison.WIDE) <= 0;
        if (near && comparison.pair(telling, other).isPresent()) {
          steps.computeIfAbsent(0, s -> new ArrayList<>()).add(new Match(telling, other));
        } else if (!near
            && rest.abs().compareTo(most) <= 0
            && zoned(read.getTotalSeconds() / 60 + step * (int) GRID.toMinutes())
            && comparison.pair(telling.earlier(GRID.multipliedBy(step)), other).isPresent()) {
          steps.computeIfAbsent(step, s -> new ArrayList<>()).add(new Match(telling, other));
        }
      }
    }
    return steps;
  }

  /// Whether some country's clocks go by it.
  private static boolean zoned(int minutes) {
    return (minutes % 60 == 0 && minutes >= -12 * 60 && minutes <= 14 * 60)
        || ODD.contains(minutes);
  }

  private static Optional<ZoneOffset> offset(String zone, List<Telling> tellings) {
    try {
      return tellings.stream()
          .findFirst()
          .map(telling -> ZoneId.of(zone).getRules().getOffset(telling.at()));
    } catch (DateTimeException noZone) {
      // What names no zone that is known was not read in one.
      return Optional.empty();
    }
  }

  /// How many happenings, on both sides, lie apart from each other.
  private static int witnesses(List<Match> matches) {
    return Math.min(
        apart(matches.stream().map(match -> match.one.at()).toList()),
        apart(matches.stream().map(match -> match.other.at()).toList()));
  }

  private static int apart(List<Instant> times) {
    int count = 0;
    Instant last = Instant.MIN;
    for (Instant time : times.stream().sorted().toList()) {
      if (last.equals(Instant.MIN) || Duration.between(last, time).compareTo(APART) >= 0) {
        count++;
        last = time;
      }
    }
    return count;
  }
}
