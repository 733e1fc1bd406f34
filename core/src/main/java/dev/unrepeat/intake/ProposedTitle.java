package dev.unrepeat.intake;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A title for an incident that nobody has named: the words of its folder, as in
/// `2026-10-14-checkout-outage`, else the alert that told of it with its day, else its day.
public final class ProposedTitle {
  private static final String DAYLESS = "Incident without a date";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final Pattern NAMED_FOLDER =
      Pattern.compile("(?:.*/)?(20\\d\\d-\\d\\d-\\d\\d)[-_ ]([A-Za-z][\\w -]*?)(?:\\.zip)?/?");

  /// As the readers of alerts word them: `CheckoutErrorRateHigh fires: 5 % of requests fail`.
  private static final Pattern FIRES =
      Pattern.compile("(\\S[^,:;]{2,59}?)(?<!(?i:alert|alarm|page)s?) fires(?:: .*)?");

  private ProposedTitle() {}

  static String of(
      List<Evidence> evidence, Timeline timeline, Milestones milestones, Optional<LocalDate> day) {
    for (Evidence piece : evidence) {
      Matcher named = NAMED_FOLDER.matcher(piece.name());
      if (named.matches()) {
        String words = named.group(2).replaceAll("[-_ ]+", " ").strip();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
      }
    }
    Optional<String> alert = alert(timeline, milestones);
    return day.map(of -> alert.map(name -> name + ", ").orElse("Incident of ") + DAY.format(of))
        .orElse(DAYLESS);
  }

  /// The name of the alert by which the incident was detected.
  private static Optional<String> alert(Timeline timeline, Milestones milestones) {
    return milestones
        .find(MilestoneKind.DETECTED)
        .flatMap(Milestone::event)
        .flatMap(timeline::find)
        .filter(event -> event.kind() == EventKind.ALERT)
        .map(event -> FIRES.matcher(event.text()))
        .filter(Matcher::matches)
        .map(named -> named.group(1));
  }

  /// A record that was named for want of a day, renamed once an event has one; any other as it is.
  public static Postmortem renewed(Postmortem record) {
    Incident incident = record.incident();
    if (!incident.title().equals(DAYLESS)) {
      return record;
    }
    Timeline timeline = record.timeline();
    Milestones milestones = incident.milestones();
    String title = of(record.evidence(), timeline, milestones, day(timeline, milestones));
    return record.withIncident(incident.withTitle(title));
  }

  /// The day by which the incident is called, in UTC: of the impact, else of its detection, else of
  /// its first event; empty while no event has a time.
  static Optional<LocalDate> day(Timeline timeline, Milestones milestones) {
    Optional<Instant> at =
        milestones
            .at(MilestoneKind.IMPACT_STARTED)
            .or(() -> milestones.at(MilestoneKind.DETECTED))
            .or(() ->
                Stream.concat(timeline.shown().stream(), timeline.dated().stream())
                    .map(TimelineEvent::time)
                    .flatMap(time -> time.known().stream())
                    .findFirst());
    return at.map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
