package dev.unrepeat.render;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Instants to pixels: proportional, except that a stretch without anything which is longer than
/// all the rest is cut short, so that one early deployment does not squash the incident.
final class TimeScale {
  static final double BREAK = 44;
  private static final double PADDING = 26;
  private static final double SHORTEST_OUTSIDE = 20 * 60;
  private static final double SHORTEST_INSIDE = 90 * 60;

  /// A stretch of the axis.
  ///
  /// @param broken whether time is cut short here
  record Stretch(Instant from, Instant to, double x0, double x1, boolean broken) {
    Duration length() {
      return Duration.between(from, to);
    }
  }

  private final List<Stretch> stretches;
  private final double width;

  private TimeScale(List<Stretch> stretches, double width) {
    this.stretches = stretches;
    this.width = width;
  }

  /// @param instants all that must be on the axis; at least one
  /// @param core the milestones: between them time is cut only where hours pass in silence
  static TimeScale of(List<Instant> instants, List<Instant> core, double width) {
    List<Instant> points = instants.stream().sorted().distinct().toList();
    if (points.size() == 1) {
      Instant only = points.getFirst();
      points = List.of(only.minusSeconds(300), only, only.plusSeconds(300));
    }
    List<Integer> cuts = cuts(points, core);
    double seconds = 0;
    for (int i = 1; i < points.size(); i++) {
      seconds += cuts.contains(i) ? 0 : seconds(points.get(i - 1), points.get(i));
    }
    double perSecond =
        Math.max(40, width - 2 * PADDING - cuts.size() * BREAK) / Math.max(seconds, 1e-9);
    List<Stretch> stretches = new ArrayList<>();
    double x = PADDING;
    int from = 0;
    for (int i = 1; i <= points.size(); i++) {
      if (i == points.size() || cuts.contains(i)) {
        double end = x + perSecond * seconds(points.get(from), points.get(i - 1));
        stretches.add(new Stretch(points.get(from), points.get(i - 1), x, end, false));
        x = end;
        if (i < points.size()) {
          stretches.add(new Stretch(points.get(i - 1), points.get(i), x, x + BREAK, true));
          x += BREAK;
          from = i;
        }
      }
    }
    return new TimeScale(List.copyOf(stretches), width);
  }

  /// The gaps that are cut short, by the index of the point after them. Outside the core a gap goes
  /// that is longer than a quarter of it; elsewhere only one that dwarfs all that is not such a
  /// gap.
  private static List<Integer> cuts(List<Instant> points, List<Instant> core) {
    List<Integer> cuts = new ArrayList<>();
    if (points.size() < 3) {
      return cuts;
    }
    Instant first = core.stream().min(Comparator.naturalOrder()).orElse(Instant.MAX);
    Instant last = core.stream().max(Comparator.naturalOrder()).orElse(Instant.MIN);
    double short1 = Math.max(SHORTEST_OUTSIDE, first.isBefore(last) ? seconds(first, last) / 4 : 0);
    for (int i = 1; i < points.size(); i++) {
      double length = seconds(points.get(i - 1), points.get(i));
      boolean outside =
          first.isBefore(last)
              && (!points.get(i).isAfter(first) || !points.get(i - 1).isBefore(last));
      boolean dwarfs = length >= SHORTEST_INSIDE && length > 1.5 * sumBelow(points, length / 3);
      if (outside ? length > short1 : dwarfs) {
        cuts.add(i);
      }
    }
    return cuts;
  }

  private static double sumBelow(List<Instant> points, double limit) {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      double length = seconds(points.get(i - 1), points.get(i));
      sum += length < limit ? length : 0;
    }
    return sum;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  double x(Instant at) {
    Stretch first = stretches.getFirst();
    if (at.isBefore(first.from())) {
      return first.x0();
    }
    for (Stretch stretch : stretches) {
      if (!at.isAfter(stretch.to())) {
        double length = seconds(stretch.from(), stretch.to());
        return length == 0
            ? stretch.x0()
            : stretch.x0() + (stretch.x1() - stretch.x0()) * seconds(stretch.from(), at) / length;
      }
    }
    return stretches.getLast().x1();
  }

  List<Stretch> stretches() {
    return stretches;
  }

  double width() {
    return width;
  }

  Instant from() {
    return stretches.getFirst().from();
  }

  Instant to() {
    return stretches.getLast().to();
  }

  /// Pixels for a second where time is not cut short.
  double perSecond() {
    double pixels = 0;
    double seconds = 0;
    for (Stretch stretch : stretches) {
      if (!stretch.broken()) {
        pixels += stretch.x1() - stretch.x0();
        seconds += seconds(stretch.from(), stretch.to());
      }
    }
    return seconds == 0 ? 1 : pixels / seconds;
  }
}
