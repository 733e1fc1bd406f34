package dev.unrepeat.service.wiki;

import dev.unrepeat.model.IncidentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// That a postmortem is to be written into a wiki, as the outbox keeps it. The text does not stand
/// in it: what counts is how things are when it is done.
///
/// @param over the version of somebody else that a person agreed to write over; empty for none
record WikiErrand(IncidentId incident, long wiki, String over) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String write() {
    return JSON.writeValueAsString(
        JSON.createObjectNode()
            .put("incident", incident.value())
            .put("wiki", wiki)
            .put("over", over));
  }

  static WikiErrand read(String text) {
    JsonNode written = JSON.readTree(text);
    return new WikiErrand(
        new IncidentId(written.path("incident").asString()),
        written.path("wiki").asLong(),
        written.path("over").asString());
  }
}
