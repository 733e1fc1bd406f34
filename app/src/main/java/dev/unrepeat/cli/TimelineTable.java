package dev.unrepeat.cli;

import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.text.Counted;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The timeline as rows of 80 columns: time, kind, what happened, who told it; a line for each new
/// day, and folded groups by their label.
final class TimelineTable {
  private static final int TIME = 10;
  private static final int KIND = 17;
  private static final int MOST_UNDATED = 10;

  private final Page page;
  private final Timeline timeline;
  private final boolean all;
  private final boolean person;
  private final Map<EventId, Set<String>> alsoTold = new HashMap<>();
  private final Map<EventId, EventGroup> groups = new HashMap<>();
  private final Set<EventId> toldAgain = new HashSet<>();
  private Optional<LocalDate> day = Optional.empty();

  /// @param all whether folded events are shown one by one
  /// @param person whether somebody looks at it, so that no line may be wider than the terminal
  TimelineTable(Page page, Timeline timeline, boolean all, boolean person) {
    this.person = person;
    this.page = page;
    this.timeline = timeline;
    this.all = all;
    Map<EventId, EventGroup> memberOf = new HashMap<>();
    timeline.groups().forEach(group -> group.members().forEach(id -> memberOf.put(id, group)));
    Set<EventGroup> begun = new HashSet<>();
    for (TimelineEvent event : timeline.dated()) {
      Optional.ofNullable(memberOf.get(event.id()))
          .filter(begun::add)
          .ifPresent(group -> groups.put(event.id(), group));
    }
    for (EventLink link : timeline.links()) {
      timeline
          .find(link.alsoTold())
          .ifPresent(other ->
              alsoTold.computeIfAbsent(link.told(), id -> new TreeSet<>()).add(other.source()));
      toldAgain.add(link.alsoTold());
    }
  }

  void print() {
    for (TimelineEvent event : timeline.dated()) {
      if (all) {
        row(event);
      } else if (groups.containsKey(event.id())) {
        group(event, groups.get(event.id()));
      } else if (event.standing() != Standing.FOLDED && !toldAgain.contains(event.id())) {
        row(event);
      }
    }
    undated();
  }

  private void row(TimelineEvent event) {
    newDay(event);
    String text = event.text() + " (" + String.join(", ", tellers(event)) + ")";
    int width = Terminal.WIDTH - 2 - TIME - KIND;
    page.row(label(event.time(), event.kind().words()), person ? Page.parted(text, width) : text);
  }

  private void group(TimelineEvent first, EventGroup group) {
    newDay(first);
    page.row(label(first.time(), "folded"), Counted.ofMany(group.members().size(), group.label()));
  }

  private List<String> tellers(TimelineEvent event) {
    Set<String> sources = new TreeSet<>(alsoTold.getOrDefault(event.id(), Set.of()));
    sources.remove(event.source());
    return Stream.concat(Stream.of(event.source()), sources.stream()).toList();
  }

  private void newDay(TimelineEvent event) {
    LocalDate now = ClockText.day(event.time().known().orElseThrow());
    if (!day.equals(Optional.of(now))) {
      day = Optional.of(now);
      page.line(ClockText.of(now) + " (UTC)");
    }
  }

  private void undated() {
    List<TimelineEvent> undated =
        timeline.undated().stream()
            .filter(event -> all || event.standing() != Standing.FOLDED)
            .toList();
    if (undated.isEmpty()) {
      return;
    }
    page.line("Undated");
    for (TimelineEvent event : all ? undated : undated.stream().limit(MOST_UNDATED).toList()) {
      String time = Page.cut(((EventTime.Undated) event.time()).raw().text(), TIME + KIND - 2);
      page.row(Page.padded(time, TIME + KIND), event.text() + " (" + event.source() + ")");
    }
    if (!all && undated.size() > MOST_UNDATED) {
      page.entry("and " + Counts.number(undated.size() - MOST_UNDATED) + " more; --all shows them");
    }
  }

  private static String label(EventTime time, String kind) {
    return Page.padded(ClockText.of(time), TIME) + Page.padded(kind, KIND);
  }
}
