package dev.unrepeat.service;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// When and where a review meeting shall be, and who is asked to come.
///
/// @param start by the clocks of the zone
/// @param invitees mail addresses
public record MeetingPlan(
    LocalDateTime start, ZoneId zone, int minutes, String place, List<String> invitees) {
  private static final int MOST = 50;
  private static final int LONGEST_PLACE = 500;

  public MeetingPlan {
    place = place.strip().replaceAll("\\s+", " ");
    invitees = invitees.stream().map(Account::address).distinct().sorted().toList();
    Refused.unless(
        !invitees.isEmpty(), "Nobody is invited. Write at least one mail address, one a line.");
    Refused.unless(
        invitees.size() <= MOST,
        "%d people are invited; a review is for 50 at most. Invite those who were part of it."
            .formatted(invitees.size()));
    Refused.unless(
        place.length() <= LONGEST_PLACE, "The place is longer than 500 characters. Shorten it.");
  }
}
