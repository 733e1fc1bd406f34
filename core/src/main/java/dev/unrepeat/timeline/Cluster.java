package dev.unrepeat.timeline;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.text.Counted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The stretch of events that one incident is read from, when the evidence tells of times that long
/// silence keeps apart: a diagnosis in June is not of the outage in October.
///
/// @param apart what was left aside and why, as a sentence; empty when all events lie together
record Cluster(Course course, Optional<String> apart) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /// What only an incident has; a change or a decision is made on good days too.
  private static final Set<Meaning> OF_INCIDENTS =
      EnumSet.of(
          Meaning.SYMPTOM,
          Meaning.ALERTED,
          Meaning.REPORTED,
          Meaning.ACKNOWLEDGED,
          Meaning.DECLARED,
          Meaning.CAUSE_FOUND,
          Meaning.ATTEMPTED,
          Meaning.EASING,
          Meaning.NORMAL,
          Meaning.RESOLVED);

  /// @param settled the milestones that a person stands for; the incident lies about them
  static Cluster around(Course course, IncidentKind kind, Collection<Instant> settled) {
    Duration silence = silence(kind);
    List<Course> stretches = stretches(course, silence);
    if (stretches.size() < 2) {
      return new Cluster(course, Optional.empty());
    }
    Comparator<Course> order =
        Comparator.<Course>comparingLong(stretch -> holding(stretch, settled))
            .thenComparingLong(Cluster::telling)
            .thenComparingInt(stretch -> stretch.steps().size());
    // Of equals the earlier one stays.
    Course chosen =
        stretches.stream().reduce((a, b) -> order.compare(b, a) > 0 ? b : a).orElse(course);
    String why =
        holding(chosen, settled) > 0
            ? "the milestones that are set lie in it"
            : "it tells most of an incident";
    int others = course.steps().size() - chosen.steps().size();
    return new Cluster(
        chosen,
        Optional.of(
            "More than %d days of silence part the events into %d stretches. Milestones are proposed from that of %s (%s), as %s; %s of other times %s left aside."
                .formatted(
                    silence.toDays(),
                    stretches.size(),
                    days(chosen),
                    events(chosen.steps().size()),
                    why,
                    events(others),
                    others == 1 ? "is" : "are")));
  }

  /// An outage is dealt with in hours or days. A breach can go unnoticed for months, and projects,
  /// products and processes are told in milestones weeks apart.
  private static Duration silence(IncidentKind kind) {
    return switch (kind) {
      case OUTAGE, NEAR_MISS -> Duration.ofDays(7);
      case SECURITY, PRODUCT, PROJECT, PROCESS -> Duration.ofDays(120);
    };
  }

  private static List<Course> stretches(Course course, Duration silence) {
    List<Course> stretches = new ArrayList<>();
    List<Course.Step> steps = course.steps();
    int start = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size()
          || Duration.between(steps.get(i - 1).at(), steps.get(i).at()).compareTo(silence) > 0) {
        stretches.add(new Course(steps.subList(start, i)));
        start = i;
      }
    }
    return stretches;
  }

  private static long holding(Course stretch, Collection<Instant> settled) {
    Instant first = stretch.steps().getFirst().at();
    Instant last = stretch.steps().getLast().at();
    return settled.stream().filter(at -> !at.isBefore(first) && !at.isAfter(last)).count();
  }

  /// How many different things that only an incident has.
  private static long telling(Course stretch) {
    return OF_INCIDENTS.stream().filter(meaning -> stretch.first(meaning).isPresent()).count();
  }

  private static String days(Course stretch) {
    String first = DAY.format(stretch.steps().getFirst().at());
    String last = DAY.format(stretch.steps().getLast().at());
    return first.equals(last) ? first : first + " to " + last;
  }

  private static String events(int count) {
    return Counted.of(count, "event");
  }
}
