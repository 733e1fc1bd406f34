package dev.unrepeat.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The meeting at which a postmortem is reviewed: when and where, who is invited, and how far its
/// agenda has come.
///
/// @param uid by which calendars know it for good, whatever is changed
/// @param start by the clocks of the zone
/// @param place a room or a link; may be empty
/// @param sequence rises with each change that calendars must learn of
/// @param organizer the mail address of who called it last
/// @param inView the event that the room looks at
/// @param turns of the agenda, the oldest first; none before it begins
public record ReviewMeeting(
    String uid,
    LocalDateTime start,
    ZoneId zone,
    int minutes,
    String place,
    List<Invitee> invitees,
    int sequence,
    String calledBy,
    String organizer,
    Instant changedAt,
    Standing standing,
    Optional<EventId> inView,
    List<Turn> turns) {
  public static final int SHORTEST = 60;
  public static final int LONGEST = 90;

  public ReviewMeeting {
    invitees = List.copyOf(invitees);
    turns = List.copyOf(turns);
    Refused.unless(
        minutes >= SHORTEST && minutes <= LONGEST,
        "A review takes 60 to 90 minutes; %d is not between them.".formatted(minutes));
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(start);
    Refused.unless(
        offsets.size() == 1,
        "At %s the clocks of %s change, so that time %s. Take another time, or write the zone as an offset like +02:00."
            .formatted(start, zone, offsets.isEmpty() ? "does not exist" : "comes twice"));
  }

  /// Somebody who is asked to come.
  ///
  /// @param came whether they did, as the facilitator said afterwards
  public record Invitee(String address, boolean came) {}

  /// From this instant on the room was at an item; empty while it paused.
  public record Turn(Optional<AgendaItem> item, Instant at) {}

  /// Whether it is still to be held.
  public sealed interface Standing {
    Standing PLANNED = new Planned();

    /// It is to come, or goes on.
    record Planned() implements Standing {}

    record Held(Instant at) implements Standing {}

    record Cancelled(Instant at) implements Standing {}
  }

  public Instant begins() {
    return start.atZone(zone).toInstant();
  }

  public Instant ends() {
    return begins().plus(Duration.ofMinutes(minutes));
  }

  public boolean planned() {
    return standing instanceof Standing.Planned;
  }

  public boolean cancelled() {
    return standing instanceof Standing.Cancelled;
  }

  /// When it ended; empty while it has not.
  public Optional<Instant> heldAt() {
    return standing instanceof Standing.Held(Instant at) ? Optional.of(at) : Optional.empty();
  }

  public boolean running() {
    return planned() && !turns.isEmpty();
  }

  /// The item that the room is at; empty before, after and in a pause.
  public Optional<AgendaItem> current() {
    return running() ? turns.getLast().item() : Optional.empty();
  }

  /// How long an item is to take.
  public Duration planned(AgendaItem item) {
    return Duration.ofSeconds(minutes * 60L * item.percent() / 100);
  }

  /// How long the room has been at an item, all its turns together.
  public Duration spent(AgendaItem item, Instant now) {
    Instant end = heldAt().orElse(now);
    Duration sum = Duration.ZERO;
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).item().equals(Optional.of(item))) {
        Instant until = i + 1 < turns.size() ? turns.get(i + 1).at() : end;
        sum = sum.plus(Duration.between(turns.get(i).at(), until));
      }
    }
    return sum;
  }

  /// Whether somebody with this address is invited.
  public boolean invites(String address) {
    return invitees.stream().anyMatch(one -> one.address().equalsIgnoreCase(address));
  }

  /// Whether somebody with this address was there.
  public boolean attendedBy(String address) {
    return invitees.stream().anyMatch(one -> one.came() && one.address().equalsIgnoreCase(address));
  }
}
