package dev.unrepeat.source.github;

import dev.unrepeat.source.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One delivered message and what it is about, told by its content: its type stands only in a
/// header.
///
/// @param subject the object it is about
/// @param receivedAt when it was received, where an envelope says so
record Delivery(Type type, JsonObject payload, JsonObject subject, String receivedAt) {
  private static final Set<String> RUN_ACTIONS = Set.of("requested", "in_progress", "completed");

  enum Type {
    DEPLOYMENT_STATUS,
    DEPLOYMENT,
    RELEASE,
    WORKFLOW_RUN;

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
    return Optional.empty();
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
    return payload.object("repository").firstText("name", "full_name");
  }

  String page() {
    return payload.object("repository").firstText("html_url");
  }

  String action() {
    return payload.firstText("action");
  }
}
