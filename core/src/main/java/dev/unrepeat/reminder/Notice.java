package dev.unrepeat.reminder;

import dev.unrepeat.course.Audience;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One reminder of one action to one person.
///
/// @param address empty where nobody can be reached: the owner has no account, or the policy names
///   nobody
/// @param at by the clock of the team
public record Notice(OpenAction about, Audience to, Optional<String> address, ZonedDateTime at) {
  /// What is sent once under this key is never sent again.
  public String key() {
    return about.incident()
        + "/"
        + about.action()
        + " "
        + at.toLocalDate()
        + " "
        + address.orElse(to.word());
  }

  /// How its action stands on a day: `is due today`, `was due 4 days ago`, and where it was
  /// accepted or opened again after its day, `was taken up 2 days ago, after its day`.
  public String standing(LocalDate day) {
    LocalDate taken = LocalDate.ofInstant(about.accepted(), at.getZone());
    if (about.due().isBefore(taken)) {
      return "was taken up %s, after its day".formatted(ago(ChronoUnit.DAYS.between(taken, day)));
    }
    long late = ChronoUnit.DAYS.between(about.due(), day);
    return late < 0
        ? "is due in " + days(-late)
        : late == 0 ? "is due today" : "was due " + ago(late);
  }

  /// When it will be sent, seen from the due day of its action: `2 days before its day`.
  public String planned() {
    LocalDate day = at.toLocalDate();
    LocalDate taken = LocalDate.ofInstant(about.accepted(), at.getZone());
    if (about.due().isBefore(taken)) {
      long since = ChronoUnit.DAYS.between(taken, day);
      return since == 0 ? "on the day it was taken up" : days(since) + " after it was taken up";
    }
    long late = daysAfterDue();
    return late < 0
        ? days(-late) + " before its day"
        : late == 0 ? "on its day" : days(late) + " after its day";
  }

  private static String ago(long count) {
    return count == 0 ? "today" : days(count) + " ago";
  }

  private static String days(long count) {
    return count == 1 ? "1 day" : count + " days";
  }

  /// Negative before the due day.
  public long daysAfterDue() {
    return ChronoUnit.DAYS.between(about.due(), at.toLocalDate());
  }
}
