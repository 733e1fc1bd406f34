package dev.unrepeat.course;

import dev.unrepeat.lint.Level;
import dev.unrepeat.model.Severity;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a team has agreed on beforehand: when a postmortem is required, until when each step is
/// due, and what a review and an end ask for.
///
/// @param version as the file names it
/// @param calendars files with holidays that stand beside the policy, by their names
/// @param terms by kind and severity; a severity without one has no such deadline
/// @param findings the lightest level of a finding that holds a review back; empty for none
/// @param batch severities that may share one review
/// @param soak how long what a review meeting proposes can be thought over
/// @param reminders of open actions
/// @param asWritten the file itself
public record Policy(
    String version,
    RequirementRules required,
    WorkCalendar calendar,
    List<String> calendars,
    Map<DeadlineKind, Map<Severity, Term>> terms,
    Optional<Level> findings,
    Set<Severity> batch,
    Term soak,
    ReminderRules reminders,
    String asWritten) {
  public Policy {
    calendars = List.copyOf(calendars);
    batch = Set.copyOf(batch);
    Map<DeadlineKind, Map<Severity, Term>> copy = new EnumMap<>(DeadlineKind.class);
    terms.forEach((kind, bySeverity) -> copy.put(kind, Map.copyOf(bySeverity)));
    terms = Map.copyOf(copy);
  }

  public Optional<Term> term(DeadlineKind kind, Severity severity) {
    return Optional.ofNullable(terms.getOrDefault(kind, Map.of()).get(severity));
  }

  /// With the days of calendar files beside those of its own; its own name for a day wins.
  public Policy withHolidays(Map<LocalDate, String> days) {
    return new Policy(
        version,
        required,
        calendar.withHolidays(days),
        calendars,
        terms,
        findings,
        batch,
        soak,
        reminders.withHolidays(days),
        asWritten);
  }
}
