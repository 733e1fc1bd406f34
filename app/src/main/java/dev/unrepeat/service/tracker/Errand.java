package dev.unrepeat.service.tracker;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is to be done with a ticket, as the outbox keeps it. Neither text nor phase stand in it:
/// what counts is how things are when it is done.
///
/// @param mark by which a ticket that was created already is found again
/// @param shared whether somebody has said yes to telling of a private incident
record Errand(Deed deed, IncidentId incident, ActionItemId action, String mark, boolean shared) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What is done.
  enum Deed {
    CREATE,
    MOVE,
    READ
  }

  String write() {
    return JSON.writeValueAsString(
        JSON.createObjectNode()
            .put("deed", deed.name())
            .put("incident", incident.value())
            .put("action", action.toString())
            .put("mark", mark)
            .put("shared", shared));
  }

  static Errand read(String text) {
    JsonNode written = JSON.readTree(text);
    return new Errand(
        Deed.valueOf(written.path("deed").asString()),
        new IncidentId(written.path("incident").asString()),
        ActionItemId.parse(written.path("action").asString()),
        written.path("mark").asString(),
        written.path("shared").asBoolean());
  }
}
