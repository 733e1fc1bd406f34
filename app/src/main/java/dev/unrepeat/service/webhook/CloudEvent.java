package dev.unrepeat.service.webhook;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.webhook.RecordEvents.Happening;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An event as others read it: CloudEvents 1.0 in JSON, structured mode.
final class CloudEvent {
  static final String MEDIA_TYPE = "application/cloudevents+json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CloudEvent() {}

  /// @param id that no other event of this server has
  /// @param page the address of a page of this server
  static String of(Happening happening, String id, Instant at, UnaryOperator<String> page) {
    Incident incident = happening.record().incident();
    String subject = incident.id() + happening.action().map(action -> "/" + action.id()).orElse("");
    ObjectNode event = envelope(happening.kind(), id, subject, at, page);
    ObjectNode data = event.putObject("data");
    ObjectNode about = data.putObject("incident");
    about.put("id", incident.id().toString());
    about.put("url", page.apply("/incidents/" + incident.id()));
    about.put("title", incident.title());
    incident.severity().ifPresent(severity -> about.put("severity", severity.name()));
    data.putObject("postmortem").put("state", happening.record().state().word());
    happening.action().ifPresent(action -> write(data.putObject("action"), action));
    return JSON.writeValueAsString(event);
  }

  static String test(String id, Instant at, UnaryOperator<String> page) {
    ObjectNode event = envelope(WebhookEvent.WEBHOOK_TEST, id, "webhook", at, page);
    event
        .putObject("data")
        .put("message", "If you can read this and its signature is right, the webhook works.");
    return JSON.writeValueAsString(event);
  }

  /// The same event without title or text: only what happened to which incident.
  static String reduced(String written) {
    ObjectNode event = (ObjectNode) JSON.readTree(written);
    JsonNode about = event.path("data").path("incident");
    ObjectNode data = event.putObject("data");
    data.putObject("incident")
        .put("id", about.path("id").asString())
        .put("url", about.path("url").asString());
    data.put("private", true);
    return JSON.writeValueAsString(event);
  }

  /// The incident it tells of; empty for a test.
  static Optional<IncidentId> incident(String written) {
    JsonNode id = JSON.readTree(written).path("data").path("incident").path("id");
    try {
      return id.isString() ? Optional.of(new IncidentId(id.asString())) : Optional.empty();
    } catch (Refused none) {
      return Optional.empty();
    }
  }

  private static ObjectNode envelope(
      WebhookEvent kind, String id, String subject, Instant at, UnaryOperator<String> page) {
    return JSON.createObjectNode()
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", page.apply("/"))
        .put("type", kind.type())
        .put("subject", subject)
        .put("time", at.toString())
        .put("datacontenttype", "application/json");
  }

  private static void write(ObjectNode written, ActionItem action) {
    written.put("id", action.id().toString());
    written.put("what", action.what());
    written.put("state", action.state().word());
    if (!action.owner().equals(Owner.NOBODY)) {
      written.put("owner", NamedPerson.name(action.owner().print()));
    }
    action.due().ifPresent(due -> written.put("due", due.date().toString()));
  }
}
