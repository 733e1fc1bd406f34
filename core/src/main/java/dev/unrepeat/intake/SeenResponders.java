package dev.unrepeat.intake;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.ResponderRole;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The persons who act on the timeline, each once, with the part its source gives them; in the
/// order in which they appear.
final class SeenResponders {
  private SeenResponders() {}

  static List<Responder> on(Timeline timeline) {
    Map<String, Responder> seen = new LinkedHashMap<>();
    for (TimelineEvent event : timeline.shown()) {
      event
          .actor()
          .filter(actor -> actor.kind() == ActorKind.PERSON && !actor.name().isBlank())
          .ifPresent(actor -> seen.merge(actor.name(), responder(actor), SeenResponders::better));
    }
    return List.copyOf(seen.values());
  }

  private static Responder responder(Actor actor) {
    Optional<ResponderRole> role =
        Arrays.stream(ResponderRole.values())
            .filter(r -> r.words().equalsIgnoreCase(actor.role()))
            .findFirst();
    return new Responder(
        actor.name(), role.orElse(ResponderRole.RESPONDER), role.isPresent() ? "" : actor.role());
  }

  /// A part that says more than "responder" wins.
  private static Responder better(Responder first, Responder other) {
    boolean plain = first.role() == ResponderRole.RESPONDER && first.part().isEmpty();
    return plain ? other : first;
  }
}
