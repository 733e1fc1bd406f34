package dev.unrepeat.tool;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.util.Optional;

/// A happening on a timeline, as assistants read it.
///
/// @param at its instant; left out while the source does not say enough of it
/// @param written the time as the source wrote it
/// @param by whoever or whatever did it, as a role
/// @param standing `key`, `shown`, or `folded` away as noise
public record EventJson(
    String id,
    Optional<Instant> at,
    String written,
    EventKind kind,
    Optional<String> by,
    String text,
    String source,
    Standing standing) {

  /// @param longest characters of its text
  public static EventJson of(TimelineEvent event, int longest) {
    return new EventJson(
        event.id().toString(),
        event.time() instanceof EventTime.At at ? Optional.of(at.instant()) : Optional.empty(),
        event.time().raw().text(),
        event.kind(),
        event.actor().map(Actor::role).filter(role -> !role.isEmpty()),
        Clipped.of(event.text(), longest),
        event.source(),
        event.standing());
  }
}
