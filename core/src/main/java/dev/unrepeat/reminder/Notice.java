package dev.unrepeat.reminder;

import dev.unrepeat.course.Audience;
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
    return "%s/%s %s %s"
        .formatted(about.incident(), about.action(), at.toLocalDate(), address.orElse(to.word()));
  }

  /// Negative before the due day.
  public long daysAfterDue() {
    return ChronoUnit.DAYS.between(about.due(), at.toLocalDate());
  }
}
