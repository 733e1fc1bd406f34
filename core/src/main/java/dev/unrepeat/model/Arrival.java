package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One call of a system as it came, and what became of it.
///
/// @param delivery by which the same call is known when it comes again
/// @param signed whether it was shown from whom it is, as far as its vendor does that
/// @param told what was read in it; nothing yet while it is fresh
/// @param says why it waits, or why nothing was read
/// @param incident where it was attached
/// @param decidedBy who or what rule attached or discarded it; empty while it waits
public record Arrival(
    long id,
    long hook,
    String delivery,
    Instant receivedAt,
    State state,
    boolean signed,
    long bytes,
    Told told,
    String says,
    Optional<IncidentId> incident,
    String decidedBy) {
  /// How far it is.
  public enum State {
    FRESH,
    WAITING,
    ATTACHED,
    DISCARDED,
    EMPTY
  }

  /// What was read in a call.
  ///
  /// @param title the text of its first event
  /// @param from when the first of them happened; empty where none is dated
  /// @param words by which another telling of the same happening is found, such as a fingerprint
  /// @param services what its labels name
  public record Told(
      String title,
      int events,
      Optional<Instant> from,
      Optional<Instant> until,
      Set<String> words,
      Set<String> services) {
    public static final Told NOTHING =
        new Told("", 0, Optional.empty(), Optional.empty(), Set.of(), Set.of());

    public Told {
      words = Set.copyOf(words);
      services = Set.copyOf(services);
    }
  }

  public Arrival read(State now, Told what, String why) {
    return new Arrival(
        id, hook, delivery, receivedAt, now, signed, bytes, what, why, incident, decidedBy);
  }

  public Arrival decided(State now, Optional<IncidentId> where, String by, String why) {
    return new Arrival(id, hook, delivery, receivedAt, now, signed, bytes, told, why, where, by);
  }
}
