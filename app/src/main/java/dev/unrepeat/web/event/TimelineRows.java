package dev.unrepeat.web.event;

import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.web.page.Printing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lays a timeline out in rows: days, the curated events, the silences between them, and the noise
/// folded where it began.
public final class TimelineRows {
  private static final Duration SILENCE = Duration.ofMinutes(5);
  private static final int UNFOLDED = 5;

  private final Timeline timeline;
  private final EventRows rows;
  private final String allEvents;
  private final List<TimelineFinding> findings;
  private final List<TimelineRow> laid = new ArrayList<>();
  private Optional<LocalDate> day = Optional.empty();
  private Optional<TimelineEvent> before = Optional.empty();
  private Optional<Instant> toldUntil = Optional.empty();

  private TimelineRows(
      Timeline timeline, EventRows rows, String allEvents, List<TimelineFinding> findings) {
    this.timeline = timeline;
    this.rows = rows;
    this.allEvents = allEvents;
    this.findings = findings;
  }

  /// @param allEvents address of the page that lists all events
  /// @param findings those that rest on two neighbours mark the silence between them
  public static List<TimelineRow> curated(
      Timeline timeline, EventRows rows, String allEvents, List<TimelineFinding> findings) {
    return new TimelineRows(timeline, rows, allEvents, findings).lay();
  }

  /// All given events, with headings for their days.
  public static List<TimelineRow> flat(List<TimelineEvent> events, EventRows rows) {
    TimelineRows laying = new TimelineRows(Timeline.EMPTY, rows, "", List.of());
    for (TimelineEvent event : events) {
      event.time().known().ifPresent(laying::turnTo);
      laying.laid.add(rows.row(event));
    }
    return laying.laid;
  }

  private List<TimelineRow> lay() {
    Set<EventId> told = new HashSet<>();
    timeline.links().forEach(link -> told.add(link.alsoTold()));
    Map<EventId, Bundle> bundles = bundles(told);
    for (TimelineEvent event : timeline.dated()) {
      Instant at = event.time().known().orElseThrow();
      Bundle bundle = bundles.get(event.id());
      if (bundle != null) {
        turnTo(at);
        silence(at).ifPresent(laid::add);
        laid.add(fold(bundle));
        bundle.events().forEach(this::tell);
      }
      if (event.standing() != Standing.FOLDED && !told.contains(event.id())) {
        turnTo(at);
        finding(event).or(() -> silence(at)).ifPresent(laid::add);
        laid.add(rows.row(event));
        tell(event);
        before = Optional.of(event);
      }
    }
    return laid;
  }

  private void tell(TimelineEvent event) {
    if (event.time() instanceof EventTime.At at) {
      Instant end = at.until().orElse(at.instant());
      toldUntil = toldUntil.filter(until -> until.isAfter(end)).or(() -> Optional.of(end));
    }
  }

  /// Folded events that stand together, by the event that begins them.
  private record Bundle(String label, List<TimelineEvent> events, String address, String group) {}

  private Map<EventId, Bundle> bundles(Set<EventId> told) {
    Map<EventId, Bundle> bundles = new HashMap<>();
    Set<EventId> grouped = new HashSet<>();
    Map<EventId, TimelineEvent> byId = new HashMap<>();
    timeline.dated().forEach(event -> byId.put(event.id(), event));
    for (int i = 0; i < timeline.groups().size(); i++) {
      EventGroup group = timeline.groups().get(i);
      grouped.addAll(group.members());
      List<TimelineEvent> members =
          group.members().stream()
              .map(byId::get)
              .filter(event -> event != null && event.standing() == Standing.FOLDED)
              .sorted(Comparator.comparing(event -> event.time().known().orElse(Instant.MAX)))
              .toList();
      if (!members.isEmpty()) {
        bundles.put(
            members.getFirst().id(),
            new Bundle(
                group.label(),
                members,
                allEvents + "?group=" + (i + 1),
                group.members().size() > 1
                    ? allEvents + "/" + group.members().getFirst() + "/group"
                    : ""));
      }
    }
    List<TimelineEvent> loose = new ArrayList<>();
    for (TimelineEvent event : timeline.dated()) {
      boolean noise = event.standing() == Standing.FOLDED;
      if (noise && !grouped.contains(event.id()) && !told.contains(event.id())) {
        loose.add(event);
      } else if (!noise) {
        close(loose, bundles);
      }
    }
    close(loose, bundles);
    return bundles;
  }

  private void close(List<TimelineEvent> loose, Map<EventId, Bundle> bundles) {
    if (!loose.isEmpty()) {
      bundles.put(
          loose.getFirst().id(),
          new Bundle("lines set aside", List.copyOf(loose), allEvents + "?show=folded", ""));
      loose.clear();
    }
  }

  private TimelineRow fold(Bundle bundle) {
    TimelineEvent first = bundle.events().getFirst();
    List<EventRow> shown = bundle.events().stream().limit(UNFOLDED).map(rows::row).toList();
    return new TimelineRow.Fold(
        "fold-" + first.id(),
        first.time() instanceof EventTime.At at ? Printing.clock(at) : "",
        bundle.events().size() == 1
            ? first.text().length() > 100 ? first.text().substring(0, 100) + "…" : first.text()
            : Printing.count(bundle.events().size()) + " " + bundle.label(),
        shown,
        bundle.events().size() - shown.size(),
        bundle.address(),
        bundle.group());
  }

  private void turnTo(Instant instant) {
    LocalDate now = instant.atZone(ZoneOffset.UTC).toLocalDate();
    if (!day.equals(Optional.of(now))) {
      day = Optional.of(now);
      laid.add(new TimelineRow.Day(Printing.longDay(instant)));
    }
  }

  private Optional<TimelineRow> silence(Instant next) {
    return toldUntil
        .map(until -> Duration.between(until, next))
        .filter(length -> length.compareTo(SILENCE) >= 0)
        .map(length -> new TimelineRow.Gap(Printing.rough(length), false));
  }

  /// The finding that lies between this event and the one shown before it.
  private Optional<TimelineRow> finding(TimelineEvent event) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Set<EventId> both = Set.of(before.get().id(), event.id());
    return findings.stream()
        .filter(f -> both.equals(Set.copyOf(f.events())))
        .filter(f -> f.length().filter(length -> length.compareTo(SILENCE) >= 0).isPresent())
        .findFirst()
        .map(f ->
            new TimelineRow.Gap(
                Printing.rough(f.length().orElseThrow()) + ": " + f.kind().words(), true));
  }
}
