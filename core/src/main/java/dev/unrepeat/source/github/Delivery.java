package dev.unrepeat.source.github;

import dev.unrepeat.source.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One delivered message and what it is about, told by its content: its type stands only in a
/// header.
///
/// @param subject the object it is about
/// @param receivedAt when it was received, where an envelope says so
record Delivery(Type type, JsonObject payload, JsonObject subject, String receivedAt) {
  private static final Set<String> RUN_ACTIONS = Set.of("requested", "in_progress", "completed");

  /// The repository in the address of a page or of the API.
  private static final Pattern ADDRESS =
      Pattern.compile("^https?://[^/]+/(?:api/v3/)?(?:repos/)?[^/]+/([^/]+)/");

  enum Type {
    DEPLOYMENT_STATUS,
    DEPLOYMENT,
    RELEASE,
    WORKFLOW_RUN,
    PULL_REQUEST;

    String field() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Empty when it is about something else. A deployment may bring the workflow run along that made
  /// it.
  static Optional<Delivery> of(JsonObject record) {
    JsonObject payload = payload(record);
    for (Type type : Type.values()) {
      JsonObject subject = payload.objectIfAny(type.field());
      if (!subject.isEmpty()) {
        boolean ours =
            switch (type) {
              case DEPLOYMENT_STATUS -> subject.has("state");
              case DEPLOYMENT ->
                  subject.has("environment") && !payload.has("deployment_callback_url");
              case RELEASE -> subject.has("tag_name");
              case WORKFLOW_RUN -> RUN_ACTIONS.contains(payload.text("action"));
              case PULL_REQUEST -> !subject.text("merged_at").isEmpty() && isClosed(payload);
            };
        return ours
            ? Optional.of(
                new Delivery(
                    type,
                    payload,
                    subject,
                    record.firstText("receivedAt", "received_at", "delivered_at")))
            : Optional.empty();
      }
    }
    return listed(payload).map(type -> new Delivery(type, payload, payload, ""));
  }

  private static boolean isClosed(JsonObject payload) {
    return payload.text("action").equals("closed");
  }

  /// What the API lists stands alone, without a message around it.
  private static Optional<Type> listed(JsonObject record) {
    boolean printed = record.has("databaseId") && record.has("updatedAt");
    if (printed || (record.has("run_number") && record.has("head_sha") && record.has("status"))) {
      return Optional.of(Type.WORKFLOW_RUN);
    }
    if (record.has("tag_name") && record.has("published_at")) {
      return Optional.of(Type.RELEASE);
    }
    if (record.has("deployment_url") && record.has("state")) {
      return Optional.of(Type.DEPLOYMENT_STATUS);
    }
    return record.has("statuses_url") && record.has("environment") && record.has("task")
        ? Optional.of(Type.DEPLOYMENT)
        : Optional.empty();
  }

  private static JsonObject payload(JsonObject record) {
    JsonObject payload = record.objectIfAny("payload");
    if (payload.has("repository") || payload.has("sender") || payload.has("action")) {
      return payload;
    }
    JsonObject body = record.objectIfAny("body");
    return body.isEmpty() ? record : body;
  }

  String repository() {
    String name = payload.object("repository").firstText("name", "full_name");
    if (!name.isEmpty()) {
      return name;
    }
    Matcher address = ADDRESS.matcher(subject.firstText("html_url", "url", "deployment_url"));
    return address.find() ? address.group(1) : "";
  }

  String page() {
    return payload.object("repository").firstText("html_url");
  }

  String action() {
    String action = payload.firstText("action");
    if (!action.isEmpty() || type != Type.WORKFLOW_RUN) {
      return action;
    }
    return switch (subject.text("status")) {
      case "completed" -> "completed";
      case "in_progress" -> "in_progress";
      default -> "requested";
    };
  }
}
