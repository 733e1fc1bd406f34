package dev.unrepeat.render;

import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lanes of the chart: one for each source in the order of its first event, with its events as
/// marks that do not lie on each other, and folded groups as bars.
final class Lanes {
  static final double APART = 26;
  private static final int ROWS = 3;
  private static final int OUTSIDE = 4;

  private Lanes() {}

  /// Events drawn as one mark; usually one.
  ///
  /// @param row from 0 within the lane
  record Mark(List<TimelineEvent> events, double x, int row) {}

  /// Folded events drawn as a bar, in a row below the marks.
  ///
  /// @param row from 0 within the lane
  record Bar(String label, List<TimelineEvent> events, double x0, double x1, int row) {}

  /// @param rows how many rows of marks it needs, at least 1
  record Lane(String source, List<Mark> marks, List<Bar> bars, int rows, int count) {}

  static List<Lane> of(Timeline timeline, TimeScale scale) {
    Map<String, List<TimelineEvent>> shown = new LinkedHashMap<>();
    Map<String, List<Bar>> bars = new LinkedHashMap<>();
    for (TimelineEvent event : timeline.dated()) {
      if (event.standing() != Standing.FOLDED) {
        shown.computeIfAbsent(event.source(), source -> new ArrayList<>()).add(event);
      }
    }
    for (EventGroup group : timeline.groups()) {
      bar(timeline, group, scale)
          .ifPresent(bar ->
              bars.computeIfAbsent(bar.events().getFirst().source(), source -> new ArrayList<>())
                  .add(bar));
    }
    bars.keySet().forEach(source -> shown.putIfAbsent(source, List.of()));
    List<Lane> lanes = new ArrayList<>();
    shown.forEach((source, events) ->
        lanes.add(lane(source, events, bars.getOrDefault(source, List.of()), scale)));
    return lanes;
  }

  private static Optional<Bar> bar(Timeline timeline, EventGroup group, TimeScale scale) {
    List<TimelineEvent> members = members(timeline, group);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    double x0 = scale.x(at(members.getFirst()));
    double x1 = scale.x(last(members));
    return Optional.of(new Bar(group.label(), members, x0, Math.max(x1, x0 + 20), 0));
  }

  /// Where bars begin and end: these have to be on the axis, or a bar would stand at the nearest
  /// time that is. Of many before or after all that is shown, the nearest; noise of weeks would
  /// leave no room for the incident.
  ///
  /// @param shown what is on the axis anyway
  static List<Instant> ends(Timeline timeline, List<Instant> shown) {
    Instant first = shown.stream().min(Comparator.naturalOrder()).orElse(Instant.MIN);
    Instant end = shown.stream().max(Comparator.naturalOrder()).orElse(Instant.MAX);
    List<Instant> before = new ArrayList<>();
    List<Instant> after = new ArrayList<>();
    for (EventGroup group : timeline.groups()) {
      List<TimelineEvent> members = members(timeline, group);
      if (!members.isEmpty()) {
        before.add(at(members.getFirst()));
        after.add(last(members));
      }
    }
    return Stream.concat(
            before.stream().filter(first::isAfter).sorted(Comparator.reverseOrder()).limit(OUTSIDE),
            after.stream().filter(end::isBefore).sorted().limit(OUTSIDE))
        .toList();
  }

  private static List<TimelineEvent> members(Timeline timeline, EventGroup group) {
    Set<EventId> ids = new HashSet<>(group.members());
    return timeline.dated().stream()
        .filter(event -> event.standing() == Standing.FOLDED && ids.contains(event.id()))
        .toList();
  }

  private static Instant last(List<TimelineEvent> members) {
    return members.stream().map(Lanes::end).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  private static Lane lane(
      String source, List<TimelineEvent> events, List<Bar> bars, TimeScale scale) {
    List<List<TimelineEvent>> held = new ArrayList<>();
    List<Double> xs = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    int[] last = {-1, -1, -1};
    int used = 1;
    for (TimelineEvent event : events) {
      double x = scale.x(at(event));
      int row = 0;
      while (row < ROWS && last[row] >= 0 && x - xs.get(last[row]) < APART) {
        row++;
      }
      if (row < ROWS) {
        last[row] = held.size();
        held.add(new ArrayList<>(List.of(event)));
        xs.add(x);
        rows.add(row);
        used = Math.max(used, row + 1);
      } else {
        int nearest = Math.max(last[0], Math.max(last[1], last[2]));
        held.get(nearest).add(event);
      }
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      marks.add(new Mark(List.copyOf(held.get(i)), xs.get(i), rows.get(i)));
    }
    List<Bar> stacked = stacked(bars, used);
    int deepest = stacked.stream().mapToInt(bar -> bar.row() + 1).max().orElse(used);
    return new Lane(source, marks, stacked, Math.max(used, deepest), events.size());
  }

  /// Bars one below the other where they overlap, in at most three rows.
  private static List<Bar> stacked(List<Bar> bars, int first) {
    double[] ends = new double[ROWS];
    Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    List<Bar> stacked = new ArrayList<>();
    for (Bar bar : bars.stream().sorted(Comparator.comparingDouble(Bar::x0)).toList()) {
      int row = 0;
      while (row < ROWS - 1 && ends[row] + 2 > bar.x0()) {
        row++;
      }
      ends[row] = Math.max(ends[row], bar.x1());
      stacked.add(new Bar(bar.label(), bar.events(), bar.x0(), bar.x1(), first + row));
    }
    return stacked;
  }

  static Instant at(TimelineEvent event) {
    return event.time().known().orElse(Instant.EPOCH);
  }

  /// The end of a range or of a run of repeats, else the instant itself.
  static Instant end(TimelineEvent event) {
    return event.time() instanceof EventTime.At at
        ? at.until().orElse(at.instant())
        : Instant.EPOCH;
  }
}
