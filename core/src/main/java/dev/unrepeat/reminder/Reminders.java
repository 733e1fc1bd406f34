package dev.unrepeat.reminder;

import dev.unrepeat.course.Audience;
import dev.unrepeat.course.Policy;
import dev.unrepeat.course.ReminderRules;
import dev.unrepeat.course.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Computes the reminders of open actions from the policy. The owner hears before, on and after the
/// due day and then in even steps for as long as the action is open; others hear of it once each,
/// when it stands still. What falls on a day off moves to a day of work: before the due day to an
/// earlier one, after it to a later one.
public final class Reminders {
  /// A server that was off for longer does not catch up on what nobody waits for any more.
  private static final Duration CAUGHT_UP = Duration.ofDays(31);

  private final ReminderRules rules;
  private final WorkCalendar usual;

  public Reminders(Policy policy) {
    this.rules = policy.reminders();
    this.usual = policy.calendar();
  }

  /// What ought to have been said by now: the latest reminder to each person, so that nobody gets
  /// three letters at once after a day on which nothing could be sent.
  public List<Notice> latest(OpenAction action, Instant now) {
    Instant from = now.minus(CAUGHT_UP).minus(Duration.ofDays(rules.repeat()));
    Map<String, Notice> latest = new LinkedHashMap<>();
    between(action, from, now.plusNanos(1))
        .forEach(notice -> latest.put(notice.address().orElse(notice.to().word()), notice));
    return List.copyOf(latest.values());
  }

  /// All reminders from an instant up to another, which is not included, in the order of time.
  public List<Notice> between(OpenAction action, Instant from, Instant until) {
    Map<String, Notice> notices = new LinkedHashMap<>();
    List<Notice> all = new ArrayList<>();
    owners(action, from, until).forEach(day -> all.add(notice(action, Audience.OWNER, day)));
    rules
        .escalations()
        .forEach((to, days) ->
            all.add(notice(action, to, workday(action, action.due().plusDays(days), 1))));
    all.stream()
        .filter(notice -> within(notice, from, until))
        .sorted(Comparator.comparing(notice -> notice.at().toInstant()))
        .forEach(notice -> notices.putIfAbsent(notice.key(), notice));
    return List.copyOf(notices.values());
  }

  /// Whether letters were to go out somewhere after an instant and up to another: only then does
  /// the passing of time alone make a reminder due.
  public boolean speakBetween(Instant after, Instant until) {
    return calendars()
        .map(WorkCalendar::zone)
        .distinct()
        .anyMatch(zone -> {
          LocalDate day = LocalDate.ofInstant(until, zone);
          return Stream.of(day, day.minusDays(1))
              .map(one -> one.atTime(rules.hour()).atZone(zone).toInstant())
              .anyMatch(at -> at.isAfter(after) && !at.isAfter(until));
        });
  }

  /// An action whose due day is later, and whose rest ends later, has no reminder before an
  /// instant.
  public LocalDate lastDay(Instant until) {
    int first =
        IntStream.concat(
                IntStream.of(rules.days().isEmpty() ? rules.repeat() : rules.days().getFirst()),
                rules.escalations().values().stream().mapToInt(Integer::intValue))
            .min()
            .orElseThrow();
    return calendars()
        .map(calendar -> {
          LocalDate today = LocalDate.ofInstant(until, calendar.zone());
          // What falls on the days off that follow today may have moved to today.
          int off =
              IntStream.rangeClosed(1, WorkCalendar.LONGEST_REST)
                  .filter(days -> calendar.worksOn(today.plusDays(days)))
                  .findFirst()
                  .orElse(WorkCalendar.LONGEST_REST);
          return today.plusDays(Math.max(0, off - 1 - first));
        })
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Stream<WorkCalendar> calendars() {
    return Stream.concat(
        Stream.of(usual), rules.teams().values().stream().map(ReminderRules.Team::calendar));
  }

  /// When the lists of open work of a team were last due, and so are to be sent if they were not.
  ///
  /// @param team empty for whoever is in none
  public Optional<ZonedDateTime> digest(String team, Instant now) {
    return rules
        .digest()
        .map(day -> {
          ZonedDateTime local = now.atZone(calendar(team).zone());
          ZonedDateTime at =
              local
                  .toLocalDate()
                  .with(TemporalAdjusters.previousOrSame(day))
                  .atTime(rules.hour())
                  .atZone(local.getZone());
          return at.isAfter(local)
              ? at.toLocalDate().minusWeeks(1).atTime(rules.hour()).atZone(local.getZone())
              : at;
        });
  }

  public WorkCalendar calendar(String team) {
    ReminderRules.Team own = rules.teams().get(team);
    return own == null ? usual : own.calendar();
  }

  private List<LocalDate> owners(OpenAction action, Instant from, Instant until) {
    ZoneId zone = calendar(action.team()).zone();
    LocalDate end = LocalDate.ofInstant(until, zone);
    LocalDate begin = LocalDate.ofInstant(from, zone).minusDays(WorkCalendar.LONGEST_REST);
    int last = Math.max(0, rules.days().isEmpty() ? 0 : rules.days().getLast());
    List<LocalDate> days = new ArrayList<>();
    rules.days().forEach(day -> days.add(workday(action, action.due().plusDays(day), day)));
    long past = ChronoUnit.DAYS.between(action.due().plusDays(last), begin) / rules.repeat();
    for (LocalDate day = action.due().plusDays(last + rules.repeat() * Math.max(1, past));
        !day.isAfter(end);
        day = day.plusDays(rules.repeat())) {
      days.add(workday(action, day, 1));
    }
    action
        .snoozed()
        .ifPresent(again -> {
          days.removeIf(day -> day.isBefore(again));
          days.add(workday(action, again, 1));
        });
    return days;
  }

  private LocalDate workday(OpenAction action, LocalDate day, int direction) {
    WorkCalendar calendar = calendar(action.team());
    if (calendar.worksOn(day)) {
      return day;
    }
    int step = direction < 0 ? -1 : 1;
    return IntStream.rangeClosed(0, WorkCalendar.LONGEST_REST)
        .mapToObj(days -> day.plusDays((long) step * days))
        .filter(calendar::worksOn)
        .findFirst()
        .orElse(day);
  }

  private Notice notice(OpenAction action, Audience to, LocalDate day) {
    Optional<String> address =
        switch (to) {
          case OWNER -> action.owner();
          case MANAGER -> action.owner().map(rules.managers()::get);
          case POSTMORTEM_OWNER -> action.postmortemOwner();
          case LEAD ->
              Optional.ofNullable(rules.teams().get(action.team()))
                  .flatMap(ReminderRules.Team::lead);
        };
    return new Notice(
        action,
        to,
        address,
        // A time that the change of clocks leaves out moves on by the hour left out.
        day.atTime(rules.hour()).atZone(calendar(action.team()).zone()));
  }

  /// Nobody is reminded of what was accepted later.
  private static boolean within(Notice notice, Instant from, Instant until) {
    Instant at = notice.at().toInstant();
    return !at.isBefore(from) && at.isBefore(until) && at.isAfter(notice.about().accepted());
  }
}
