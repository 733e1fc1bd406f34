package dev.unrepeat.intake;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.Incident;
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
/// `2026-10-14-checkout-outage`, or else its day.
public final class ProposedTitle {
  private static final String DAYLESS = "Incident without a date";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final Pattern NAMED_FOLDER =
      Pattern.compile("(?:.*/)?(20\\d\\d-\\d\\d-\\d\\d)[-_ ]([A-Za-z][\\w -]*?)(?:\\.zip)?/?");

  private ProposedTitle() {}

  static String of(List<Evidence> evidence, Optional<LocalDate> day) {
    for (Evidence piece : evidence) {
      Matcher named = NAMED_FOLDER.matcher(piece.name());
      if (named.matches()) {
        String words = named.group(2).replaceAll("[-_ ]+", " ").strip();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
      }
    }
    return day.map(of -> "Incident of " + DAY.format(of)).orElse(DAYLESS);
  }

  /// A record that was named for want of a day, renamed once an event has one; any other as it is.
  public static Postmortem renewed(Postmortem record) {
    Incident incident = record.incident();
    if (!incident.title().equals(DAYLESS)) {
      return record;
    }
    Optional<LocalDate> day = day(record.timeline(), incident.milestones());
    return record.withIncident(incident.withTitle(of(record.evidence(), day)));
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
