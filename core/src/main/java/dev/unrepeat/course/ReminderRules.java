package dev.unrepeat.course;

import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Until when an accepted action is due where nobody has set a day, when its owner is reminded, and
/// who hears of it when nothing moves.
///
/// @param due from the acceptance, by the severity of the incident
/// @param dueByPriority the same by the priority of the action, which wins
/// @param days of reminders, counted from the due day; negative ones lie before it; ascending
/// @param repeat days between the reminders after the last of those, for as long as it is open
/// @param hour of the day at which letters go out, where the team is
/// @param escalations how many days after the due day somebody else hears of it
/// @param digest the day of the week on which lists of open work go out; empty for none
/// @param managers address of a manager by the address of a person
/// @param teams by their names in the catalogue of services
public record ReminderRules(
    Map<Severity, Term> due,
    Map<Priority, Term> dueByPriority,
    List<Integer> days,
    int repeat,
    LocalTime hour,
    SortedMap<Audience, Integer> escalations,
    Optional<DayOfWeek> digest,
    Map<String, String> managers,
    Map<String, Team> teams) {
  /// @param lead address of the person who hears of what stands still; empty for none
  public record Team(WorkCalendar calendar, Optional<String> lead) {}

  public ReminderRules {
    due = Map.copyOf(due);
    dueByPriority = Map.copyOf(dueByPriority);
    days = days.stream().distinct().sorted().toList();
    escalations = new TreeMap<>(escalations);
    managers = Map.copyOf(managers);
    teams = Map.copyOf(teams);
  }

  /// With more days off for each team.
  ReminderRules withHolidays(Map<LocalDate, String> more) {
    Map<String, Team> all = new HashMap<>();
    teams.forEach(
        (name, team) -> all.put(name, new Team(team.calendar().withHolidays(more), team.lead())));
    return new ReminderRules(
        due, dueByPriority, days, repeat, hour, escalations, digest, managers, all);
  }

  /// How long an action has; empty where the policy leaves it open.
  public Optional<Term> term(Optional<Severity> severity, Optional<Priority> priority) {
    return priority
        .map(dueByPriority::get)
        .or(() -> Optional.ofNullable(due.get(severity.orElse(Severity.SEV4))));
  }
}
