package dev.unrepeat.api;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A call of a system.
///
/// @param title the text of its first event
/// @param services what its labels name
/// @param signed whether it was shown from whom it is
/// @param says why it waits, or why nothing was read
/// @param incident where it was attached
record ArrivalJson(
    String number,
    String incoming,
    Instant receivedAt,
    Arrival.State state,
    boolean signed,
    String title,
    int events,
    Optional<Instant> from,
    Optional<Instant> until,
    List<String> services,
    String says,
    Optional<String> incident) {
  static ArrivalJson of(Arrival arrival) {
    return new ArrivalJson(
        String.valueOf(arrival.id()),
        String.valueOf(arrival.hook()),
        arrival.receivedAt(),
        arrival.state(),
        arrival.signed(),
        arrival.told().title(),
        arrival.told().events(),
        arrival.told().from(),
        arrival.told().until(),
        arrival.told().services().stream().sorted().toList(),
        arrival.says(),
        arrival.incident().map(IncidentId::value));
  }

  /// Calls by their numbers, to be attached to an incident.
  record Attached(List<String> calls, String incident) {}

  /// Calls by their numbers.
  record Chosen(List<String> calls) {}

  /// How many calls it was done with.
  record Done(int calls) {}

  /// The incident that was recorded of calls.
  record Recorded(String incident) {}
}
