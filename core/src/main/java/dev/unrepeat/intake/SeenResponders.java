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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The persons whom the timeline shows responding, each once, in the order in which they appear: an
/// actor counts when its source gives it the role of one who responds.
final class SeenResponders {
  private SeenResponders() {}

  static List<Responder> on(Timeline timeline) {
    Map<String, Responder> seen = new LinkedHashMap<>();
    for (TimelineEvent event : timeline.shown()) {
      event
          .actor()
          .filter(SeenResponders::isNamedPerson)
          .ifPresent(actor ->
              role(actor)
                  .ifPresent(role ->
                      seen.merge(
                          actor.name(),
                          new Responder(actor.name(), role, ""),
                          SeenResponders::better)));
    }
    Map<String, Responder> byFullName = new LinkedHashMap<>();
    for (Responder responder : seen.values()) {
      String name = fullName(responder.name(), timeline);
      byFullName.merge(
          name, new Responder(name, responder.role(), responder.part()), SeenResponders::better);
    }
    return List.copyOf(byFullName.values());
  }

  /// One tool says "ines", another "Ines Okafor", a third "ines@example.com" or
  /// "ines.okafor@example.com": the one person whose name goes on like that.
  private static String fullName(String name, Timeline timeline) {
    List<String> full =
        timeline.events().stream()
            .flatMap(event -> event.actor().stream())
            .filter(SeenResponders::isNamedPerson)
            .map(Actor::name)
            .filter(other -> isShortFor(name, other))
            .distinct()
            .toList();
    return full.size() == 1 ? full.getFirst() : name;
  }

  private static boolean isNamedPerson(Actor actor) {
    return actor.kind() == ActorKind.PERSON
        && !actor.name().isBlank()
        && !actor.name().startsWith("unknown ");
  }

  private static Optional<ResponderRole> role(Actor actor) {
    return Arrays.stream(ResponderRole.values())
        .filter(role -> role.words().equalsIgnoreCase(actor.role()))
        .findFirst();
  }

  /// A part that says more than "responder" wins.
  private static Responder better(Responder first, Responder other) {
    return first.role() == ResponderRole.RESPONDER ? other : first;
  }

  private static boolean isShortFor(String name, String full) {
    String called = full.toLowerCase(Locale.ROOT);
    String mail = name.indexOf('@') > 0 ? name.substring(0, name.indexOf('@')) : name;
    String words = mail.toLowerCase(Locale.ROOT).replace('.', ' ').strip();
    return !words.isEmpty()
        && !called.contains("@")
        && (called.startsWith(words + " ") || (words.contains(" ") && called.equals(words)));
  }
}
