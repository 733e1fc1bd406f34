package dev.unrepeat.render;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.text.Counted;
import dev.unrepeat.timeline.FindingKind;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.timeline.TimelineFindings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where everything of a chart stands, before it is drawn.
///
/// @param bandHeight 0 when no phase is known
/// @param top where the lanes begin
/// @param tops where each lane begins
record ChartPlan(
    Incident incident,
    ChartOptions options,
    TimeScale scale,
    List<Phases.Phase> phases,
    List<Flag> flags,
    List<Lanes.Lane> lanes,
    List<Silence> silences,
    double bandHeight,
    double top,
    List<Double> tops,
    double bottom,
    int undated) {
  static final double LANE_NAMES = 124;
  static final double ROW = 28;
  static final double AXIS = 40;
  private static final double BAND = 44;
  private static final double FLAG_ROW = 21;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /// A milestone with the place of its label.
  record Flag(
      Milestone milestone,
      String name,
      String time,
      double line,
      double x,
      double width,
      double y) {}

  /// A stretch in which nothing was heard.
  record Silence(double x0, double x1, String label) {}

  static ChartPlan of(Timeline timeline, Incident incident, ChartOptions options) {
    List<Instant> instants = new ArrayList<>();
    for (TimelineEvent event : timeline.dated()) {
      if (event.standing() != Standing.FOLDED) {
        instants.add(Lanes.at(event));
        instants.add(Lanes.end(event));
      }
    }
    List<Instant> core = incident.milestones().all().stream().map(Milestone::at).toList();
    instants.addAll(core);
    if (!instants.isEmpty()) {
      instants.addAll(Lanes.ends(timeline, List.copyOf(instants)));
    }
    if (instants.isEmpty()) {
      timeline.dated().forEach(event -> instants.add(Lanes.at(event)));
    }
    if (instants.isEmpty()) {
      instants.add(incident.createdAt());
    }
    TimeScale scale = TimeScale.of(instants, core, options.width());
    List<Phases.Phase> phases = Phases.of(incident);
    List<Lanes.Lane> lanes = Lanes.of(timeline, scale);
    double band = phases.isEmpty() ? 0 : BAND;
    List<Flag> flags = flags(incident, scale, band);
    double top = 8 + flags.stream().mapToDouble(flag -> flag.y() + FLAG_ROW).max().orElse(band);
    List<Double> tops = new ArrayList<>();
    double y = top;
    for (Lanes.Lane lane : lanes) {
      tops.add(y);
      y += height(lane);
    }
    return new ChartPlan(
        incident,
        options,
        scale,
        phases,
        flags,
        lanes,
        silences(timeline, incident, scale),
        band,
        top,
        tops,
        lanes.isEmpty() ? y + 44 : y,
        timeline.undated().size());
  }

  static double height(Lanes.Lane lane) {
    return Math.max(46, lane.rows() * ROW + 14);
  }

  double height() {
    return bottom + AXIS + (cut() ? 14 : 0);
  }

  /// Whether time is cut short somewhere.
  boolean cut() {
    return scale.stretches().stream().anyMatch(TimeScale.Stretch::broken);
  }

  /// Each label in the first row where it fits; one that would leave on the right stands left of
  /// its line.
  private static List<Flag> flags(Incident incident, TimeScale scale, double band) {
    List<Flag> flags = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    boolean days = scale.from().plus(Duration.ofHours(36)).isBefore(scale.to());
    List<Milestone> milestones =
        incident.milestones().all().stream()
            .sorted(java.util.Comparator.comparing(Milestone::at))
            .toList();
    for (Milestone milestone : milestones) {
      String words = incident.kind().nameOf(milestone.kind());
      String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      String time = (days ? DAY_AND_CLOCK : CLOCK).format(milestone.at().atOffset(ZoneOffset.UTC));
      double width = Svg.width(name, 11.5) + Svg.width(time, 11) + 18;
      double line = scale.x(milestone.at());
      double x = line + width > scale.width() - 2 ? Math.max(0, line - width) : line;
      int row = 0;
      while (row < ends.size() && ends.get(row) + 6 > x) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(0.0);
      }
      ends.set(row, x + width);
      flags.add(new Flag(milestone, name, time, line, x, width, band + 4 + row * FLAG_ROW));
    }
    return flags;
  }

  private static List<Silence> silences(Timeline timeline, Incident incident, TimeScale scale) {
    List<Silence> silences = new ArrayList<>();
    for (TimelineFinding finding : TimelineFindings.of(timeline, incident)) {
      boolean silent =
          finding.kind() == FindingKind.SILENT_GAP || finding.kind() == FindingKind.DETECTION_LAG;
      Optional<Instant> from = instant(timeline, finding, 0);
      Optional<Instant> to = instant(timeline, finding, finding.events().size() - 1);
      if (silent && finding.length().isPresent() && from.isPresent() && to.isPresent()) {
        double x0 = scale.x(from.get());
        double x1 = scale.x(to.get());
        String words = finding.kind() == FindingKind.SILENT_GAP ? " silent" : " unnoticed";
        if (x1 - x0 > 2 * Lanes.APART) {
          silences.add(
              new Silence(
                  x0 + 13,
                  x1 - 13,
                  Durations.print(ChartDrawing.rounded(finding.length().get())) + words));
        }
      }
    }
    return silences;
  }

  private static Optional<Instant> instant(Timeline timeline, TimelineFinding finding, int index) {
    List<EventId> events = finding.events();
    return index < 0 || events.size() < 2
        ? Optional.empty()
        : timeline.find(events.get(index)).flatMap(event -> event.time().known());
  }

  String title() {
    return "Timeline of " + incident.id() + ": " + incident.title();
  }

  /// What the picture shows, for those who hear it.
  String description() {
    int events = lanes.stream().mapToInt(Lanes.Lane::count).sum();
    String span =
        TimeTicks.DAY.format(scale.from().atOffset(ZoneOffset.UTC))
            + ", "
            + CLOCK.format(scale.from().atOffset(ZoneOffset.UTC))
            + " to "
            + TimeTicks.DAY.format(scale.to().atOffset(ZoneOffset.UTC))
            + ", "
            + CLOCK.format(scale.to().atOffset(ZoneOffset.UTC))
            + " UTC";
    return "%s from %s, %s%s."
        .formatted(
            Counted.of(events, "event"),
            Counted.of(lanes.size(), "source"),
            span,
            undated == 0
                ? ""
                : "; "
                    + Counted.of(
                        undated,
                        "more has no time and is not drawn",
                        "more have no time and are not drawn"));
  }
}
