package dev.unrepeat.service;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Actor;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.ReviewAnswer;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.Workaround;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Values of a record in the words of its history.
final class Printed {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Printed() {}

  static String list(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  static String maybe(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String detection(Detection detection) {
    return detection.by().isEmpty()
        ? word(detection.means())
        : word(detection.means()) + ": " + detection.by();
  }

  static String answer(ReviewAnswer answer) {
    String said = answer.yes().map(yes -> yes ? "yes" : "no").orElse("");
    return answer.text().isEmpty() || said.isEmpty()
        ? said + answer.text()
        : said + ": " + answer.text();
  }

  static String visibility(Visibility visibility) {
    return switch (visibility) {
      case Visibility.Everybody everybody -> "everybody";
      case Visibility.Circle circle -> "only " + list(circle.people());
    };
  }

  static String ticket(TrackerLink ticket) {
    return ticket.address().isEmpty()
        ? ticket.key()
        : "%s (%s)".formatted(ticket.key(), ticket.address());
  }

  static String workaround(Workaround workaround) {
    return "%s (to be gone by %s%s)"
        .formatted(
            workaround.text(),
            workaround.expires(),
            workaround.replacedBy().map(action -> ", replaced by " + action).orElse(""));
  }

  /// The word for how an action stands, with the reason where there is one.
  static String state(ActionState state) {
    return switch (state) {
      case ActionState.Proposed s -> s.word();
      case ActionState.Accepted s -> s.word() + " by " + s.by();
      case ActionState.Declined s -> s.word() + " by " + s.by() + ": " + s.reason();
      case ActionState.InProgress s -> s.word();
      case ActionState.Done s -> s.word() + " by " + s.by();
      case ActionState.Verified s ->
          s.word()
              + " by "
              + NamedPerson.name(s.verification().by())
              + ": "
              + s.verification().evidence()
              + s.effect().map(seen -> "; it worked: " + seen.words()).orElse("");
      case ActionState.Deferred s ->
          s.word() + " until " + s.reviewOn() + " by " + s.approver() + ": " + s.reason();
      case ActionState.Cancelled s -> s.word() + " by " + s.approver() + ": " + s.reason();
      case ActionState.Reopened s -> s.word() + ": " + s.reason();
      case ActionState.OpenBefore s -> s.word() + ": " + s.asWritten();
      case ActionState.ClosedBefore s -> s.word() + ": " + s.asWritten();
    };
  }

  static String milestone(Milestone milestone) {
    return moment(milestone.at(), Precision.SECOND)
        + ", "
        + word(milestone.certainty())
        + milestone.event().map(event -> ", from " + event).orElse("")
        + (milestone.reason().isEmpty() ? "" : ": " + milestone.reason());
  }

  static String time(EventTime time) {
    return switch (time) {
      case EventTime.At at ->
          (at.about() ? "about " : "")
              + moment(at.instant(), at.precision())
              + at.until().map(until -> " to " + moment(until, at.precision())).orElse("");
      case EventTime.Undated undated ->
          "not known: \"" + undated.raw().text() + "\" " + undated.missing().words();
    };
  }

  /// As fine as it was told; parts of a second stand only where there are some.
  private static String moment(Instant at, Precision precision) {
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    String day = DAY.format(time);
    return switch (precision) {
      case DAY -> day;
      case HOUR -> day + " " + MINUTE.format(time) + " UTC, told to the hour";
      case MINUTE -> day + " " + MINUTE.format(time) + " UTC";
      case SECOND, MILLISECOND, MICROSECOND, NANOSECOND ->
          day + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(time) + " UTC";
    };
  }

  static String actor(Optional<Actor> actor) {
    return actor.map(a -> a.name().isEmpty() ? a.role() : a.role() + " " + a.name()).orElse("");
  }

  static String clock(SourceClock clock) {
    return "%s by %s (%s)"
        .formatted(
            clock.source(),
            Durations.print(clock.ahead()),
            clock.set() ? "set" : "measured on " + clock.pairs());
  }
}
