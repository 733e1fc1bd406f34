package dev.unrepeat.service;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.TimelineEvent;
import java.time.ZoneId;
import java.util.Optional;

/// What a person types into the form of one event.
///
/// @param time as typed; what [#shown] gave leaves the time as it is, to its last digit
/// @param zone the zone of the typed time where it names none
public record EventEdit(
    String time, Optional<ZoneId> zone, EventKind kind, Optional<Actor> actor, String text) {
  /// An event as its form shows it before anybody has typed.
  public static EventEdit of(TimelineEvent event) {
    return new EventEdit(
        shown(event.time()), Optional.empty(), event.kind(), event.actor(), event.text());
  }

  /// A time as a form shows it: the instant in UTC, or the written form while it needs an answer.
  public static String shown(EventTime time) {
    return time.known().map(Object::toString).orElse(time.raw().text());
  }
}
