package dev.unrepeat.source.github;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The event of a delivery: when it happened, what it says, and how it ended.
final class DeliveryEvents {
  private static final Pattern VERSION = Pattern.compile("[A-Za-z_-]{0,20}\\d+(?:[._-]\\w+)+");
  private static final Set<String> FAILED =
      Set.of("failure", "error", "cancelled", "timed_out", "startup_failure", "action_required");

  private DeliveryEvents() {}

  static Optional<SourceEvent> of(Delivery delivery, RecordTime time) {
    return switch (delivery.type()) {
      case DEPLOYMENT -> Optional.of(Deployments.created(delivery, time));
      case DEPLOYMENT_STATUS -> Optional.of(Deployments.status(delivery, time));
      case RELEASE -> Releases.of(delivery, time);
      case WORKFLOW_RUN -> Optional.of(WorkflowRuns.of(delivery, time));
      case PULL_REQUEST -> Optional.of(Merges.of(delivery, time));
    };
  }

  /// What all have in common.
  static SourceEvent event(
      Delivery delivery,
      RecordTime at,
      String key,
      String when,
      String text,
      String page,
      JsonObject author) {
    EventTime time = at.readOrReceipt(when, delivery.receivedAt());
    SourceEvent event =
        SourceEvent.of(GitHubDeliveries.NAME, key, time, text, at.path(), at.number())
            .withKind(EventKind.CHANGE)
            .withAddress(page.isEmpty() ? delivery.page() : page);
    JsonObject who =
        author.firstText("login").isEmpty() ? delivery.payload().object("sender") : author;
    String login = who.firstText("login");
    boolean program = who.firstText("type").equals("Bot") || login.endsWith("[bot]");
    return login.isEmpty()
        ? event
        : event.withActor(
            program
                ? new Actor(ActorKind.AUTOMATION, "deployment pipeline", login)
                : new Actor(ActorKind.PERSON, "engineer", login));
  }

  static SourceEvent ended(SourceEvent event, String outcome) {
    return FAILED.contains(outcome) ? event.withSeverity(outcome) : event;
  }

  static SourceEvent folded(SourceEvent event, String group) {
    return event.weighing(Weight.NOISE, group);
  }

  /// Ids, versions and commits, none of them empty.
  static Set<String> references(String sha, String... words) {
    Set<String> found = new LinkedHashSet<>(References.commit(sha));
    for (String word : words) {
      if (!word.isBlank()) {
        found.add(word.strip());
      }
    }
    return found;
  }

  /// A name that names a version, such as `v2.3.1`; a branch such as `main` would link everything
  /// with everything.
  static String version(String ref) {
    String name = ref.startsWith("refs/tags/") ? ref.substring(10) : ref;
    boolean digits = name.chars().filter(Character::isDigit).count() >= 2;
    return digits && VERSION.matcher(name).matches() ? name : "";
  }

  static String after(String before, String text) {
    return text.isBlank() ? "" : before + text.strip();
  }
}
