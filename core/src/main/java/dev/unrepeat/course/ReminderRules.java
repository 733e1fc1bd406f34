package dev.unrepeat.course;

import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
/// @param totals who gets the totals of the whole organisation on that day
/// @param reviews who gets the incident review of a month or a quarter once that is over
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
    Recipients totals,
    Recipients reviews,
    Map<String, String> managers,
    Map<String, Team> teams) {
  /// @param lead address of the person who hears of what stands still; empty for none
  public record Team(WorkCalendar calendar, Optional<String> lead) {}

  /// @param roles everybody of these roles
  /// @param addresses further people or lists, with an account here or without
  public record Recipients(Set<Role> roles, Set<String> addresses) {
    public static final Recipients NOBODY = new Recipients(Set.of(), Set.of());

    public Recipients {
      roles = Set.copyOf(roles);
      addresses = Set.copyOf(addresses);
    }

    /// As the policy file names them: `administrators`, then the addresses.
    public List<String> words() {
      return Stream.concat(
              roles.stream().sorted().map(role -> role.words() + "s"), addresses.stream().sorted())
          .toList();
    }
  }

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
        due,
        dueByPriority,
        days,
        repeat,
        hour,
        escalations,
        digest,
        totals,
        reviews,
        managers,
        all);
  }

  /// How long an action has; empty where the policy leaves it open.
  public Optional<Term> term(Optional<Severity> severity, Optional<Priority> priority) {
    return priority
        .map(dueByPriority::get)
        .or(() -> Optional.ofNullable(due.get(severity.orElse(Severity.SEV4))));
  }
}
