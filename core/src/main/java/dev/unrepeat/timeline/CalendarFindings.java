package dev.unrepeat.timeline;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What happened while the office was empty: 08–18, Monday to Friday, in the organisation's zone.
final class CalendarFindings {
  private CalendarFindings() {}

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  static List<TimelineFinding> of(Course course, Incident incident, Optional<ZoneId> zone) {
    List<TimelineFinding> findings = new ArrayList<>();
    Optional<Milestone> start =
        incident
            .milestones()
            .find(MilestoneKind.IMPACT_STARTED)
            .or(() -> incident.milestones().find(MilestoneKind.DETECTED));
    if (zone.isEmpty() || start.isEmpty()) {
      return findings;
    }
    say(findings, "The impact", start.get().at(), zone.get(), LagFindings.events(start.get()));
    Beginning.change(course, start.get().at())
        .ifPresent(change ->
            say(
                findings,
                "The change " + change.quoted(),
                change.at(),
                zone.get(),
                List.of(change.event().id())));
    return findings;
  }

  private static void say(
      List<TimelineFinding> findings, String what, Instant at, ZoneId zone, List<EventId> events) {
    ZonedDateTime local = at.atZone(zone);
    boolean weekend =
        local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (weekend || local.getHour() < 8 || local.getHour() >= 18) {
      findings.add(
          new TimelineFinding(
              FindingKind.OUTSIDE_STAFFED_HOURS,
              "%s fell outside staffed hours: %s in %s."
                  .formatted(what, WHEN.format(local), zone.getId()),
              events,
              Optional.empty()));
    }
  }
}
