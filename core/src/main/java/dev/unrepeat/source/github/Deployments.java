package dev.unrepeat.source.github;

import static dev.unrepeat.source.github.DeliveryEvents.after;
import static dev.unrepeat.source.github.DeliveryEvents.version;

import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A deployment that was asked for, and how far it got.
final class Deployments {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final Set<String> UNDERWAY =
      Set.of("queued", "pending", "in_progress", "waiting", "requested", "inactive");

  private Deployments() {}

  static SourceEvent created(Delivery delivery, RecordTime at) {
    JsonObject deployment = delivery.subject();
    String text =
        what(delivery, deployment)
            + " requested"
            + more(deployment.firstText("description"), deployment);
    return DeliveryEvents.event(
            delivery,
            at,
            "deployment/" + deployment.text("id"),
            deployment.text("created_at"),
            text,
            after(delivery.page(), delivery.page().isEmpty() ? "" : "/deployments"),
            deployment.object("creator"))
        .referring(references(deployment));
  }

  static SourceEvent status(Delivery delivery, RecordTime at) {
    JsonObject status = delivery.subject();
    JsonObject deployment = delivery.payload().object("deployment");
    String state = status.firstText("state");
    String description = status.firstText("description");
    String text = what(delivery, deployment) + " " + words(state) + more(description, deployment);
    SourceEvent event =
        DeliveryEvents.event(
                delivery,
                at,
                key(status, deployment, state),
                status.text("created_at"),
                text,
                status.firstText("target_url", "log_url", "environment_url"),
                status.object("creator"))
            .referring(references(deployment));
    return UNDERWAY.contains(state)
        ? DeliveryEvents.folded(event, "deployment progress")
        : DeliveryEvents.ended(event, state);
  }

  /// The description, unless it only says again what was deployed.
  private static String more(String description, JsonObject deployment) {
    String lower = description.toLowerCase(Locale.ROOT);
    boolean again =
        lower.startsWith("deploy") || lower.startsWith("roll back") || lower.startsWith("rollback");
    return again && description.contains(deployment.firstText("ref")) && description.length() < 100
        ? ""
        : after(": ", description);
  }

  private static String key(JsonObject status, JsonObject deployment, String state) {
    String id = status.text("id");
    return id.isEmpty()
        ? "deployment/" + deployment.text("id") + "/" + state + "/" + status.text("created_at")
        : "deployment_status/" + id;
  }

  private static String what(Delivery delivery, JsonObject deployment) {
    String ref = deployment.firstText("ref");
    boolean back =
        (deployment.text("task") + deployment.text("description"))
            .toLowerCase(Locale.ROOT)
            .matches("(?s).*roll(?:ing)?[ _-]?back.*");
    return (back ? "Rollback of " : "Deployment of ")
        + delivery.repository()
        + after(back ? " to " : " ", COMMIT.matcher(ref).matches() ? ref.substring(0, 7) : ref)
        + after(back ? " in " : " to ", environment(delivery, deployment));
  }

  private static String environment(Delivery delivery, JsonObject deployment) {
    String own = delivery.subject().firstText("environment");
    return own.isEmpty() ? deployment.firstText("environment") : own;
  }

  private static String words(String state) {
    return switch (state) {
      case "success" -> "succeeded";
      case "failure" -> "failed";
      case "error" -> "ended in an error";
      case "in_progress" -> "is in progress";
      case "pending", "queued", "waiting" -> "is " + state;
      case "inactive" -> "is no longer the active one";
      default -> state;
    };
  }

  private static Set<String> references(JsonObject deployment) {
    return DeliveryEvents.references(
        deployment.firstText("sha"),
        deployment.text("id"),
        version(deployment.text("ref")),
        deployment.objectIfAny("payload").textIfAny("version"));
  }
}
