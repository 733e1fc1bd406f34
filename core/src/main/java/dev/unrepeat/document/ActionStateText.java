package dev.unrepeat.document;

import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The state of an action item as the table shows it and as a person may write it: `accepted
/// 2026-10-16 (Priya Raman)`, `deferred 2026-12-01 (Priya Raman): waits for the vendor`.
final class ActionStateText {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([a-z ]+?)(?: (?:since |until |to |on )?(\\d{4}-\\d{2}-\\d{2}))?(?: (?:\\(([^()]+)\\)|by ([^:()]+)))?(?:: (.+))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private ActionStateText() {}

  static String print(ActionState state) {
    return state.word()
        + switch (state) {
          case ActionState.Proposed s -> "";
          case ActionState.Accepted s -> day(s.at()) + by(s.by());
          case ActionState.Declined s -> day(s.at()) + by(s.by()) + ": " + s.reason();
          case ActionState.InProgress s -> " since" + day(s.since());
          case ActionState.Done s -> s.at().map(ActionStateText::day).orElse("") + by(s.by());
          case ActionState.Verified s ->
              day(s.verification().at())
                  + by(s.verification().by())
                  + s.effect().map(seen -> ", worked" + day(seen.at())).orElse("");
          case ActionState.Deferred s ->
              " until " + s.reviewOn() + by(s.approver()) + ": " + s.reason();
          case ActionState.Cancelled s -> day(s.at()) + by(s.approver()) + ": " + s.reason();
          case ActionState.Reopened s -> day(s.at()) + ": " + s.reason();
          case ActionState.OpenBefore s -> s.asWritten().isEmpty() ? "" : ": " + s.asWritten();
          case ActionState.ClosedBefore s -> s.asWritten().isEmpty() ? "" : ": " + s.asWritten();
        };
  }

  private static String day(Instant at) {
    return " " + at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String by(String name) {
    return name.isEmpty() ? "" : " (" + NamedPerson.name(name) + ")";
  }

  /// What a person wrote as the state; refuses a state whose facts are not there.
  static ActionState read(String text, ActionState before) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (text.isBlank() || !matcher.matches()) {
      throw unknown();
    }
    Optional<Instant> at =
        date(matcher.group(2)).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    String name = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
    Optional<String> by = Optional.ofNullable(name).map(String::strip);
    Optional<String> reason = Optional.ofNullable(matcher.group(5));
    return switch (matcher.group(1).strip().toLowerCase(java.util.Locale.ROOT)) {
      case "proposed", "todo", "open", "not started" -> ActionState.PROPOSED;
      case "accepted" -> new ActionState.Accepted(need(by, "who accepted it"), need(at, "the day"));
      case "in progress", "doing", "started" ->
          new ActionState.InProgress(need(at, "the day it was started"));
      case "done", "completed", "fixed" -> new ActionState.Done(at, by.orElse(""));
      case "declined" ->
          new ActionState.Declined(
              need(reason, "the reason"), need(by, "by whom"), need(at, "the day"));
      case "deferred" ->
          new ActionState.Deferred(
              need(reason, "the reason"),
              need(by, "who approved"),
              need(date(matcher.group(2)), "the day to look at it again"));
      case "cancelled", "canceled" ->
          new ActionState.Cancelled(
              need(reason, "the reason"), need(by, "who approved"), need(at, "the day"));
      case "verified" ->
          throw new Refused(
              Refused.Reason.INVALID,
              "verification asks for evidence, so it is done in the program");
      default -> throw unknown();
    };
  }

  private static Optional<LocalDate> date(@org.jspecify.annotations.Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new Refused(Refused.Reason.INVALID, "there is no day " + text);
    }
  }

  private static <T> T need(Optional<T> value, String what) {
    return value.orElseThrow(() ->
        new Refused(
            Refused.Reason.INVALID,
            "say also "
                + what
                + ", as in \"deferred 2026-12-01 (Priya Raman): waits for the vendor\""));
  }

  private static Refused unknown() {
    return new Refused(
        Refused.Reason.INVALID,
        "write proposed, accepted, in progress, done, declined, deferred or cancelled, with day, name and reason");
  }
}
