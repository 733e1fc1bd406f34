package dev.unrepeat.source.json;

import java.util.Optional;

/// A record as it was kept when it came: the message itself, or the message in an envelope that
/// says when it was received, such as `{"receivedAt": …, "headers": {…}, "body": {…}}`.
///
/// @param receivedAt empty when nobody wrote it down
/// @param headers those of the request, empty when nobody wrote them down
public record Envelope(JsonObject message, String receivedAt, JsonObject headers) {
  private static final String[] MARKS = {"receivedAt", "received_at", "delivered_at", "headers"};

  public static Envelope open(JsonObject record) {
    for (String mark : MARKS) {
      if (record.has(mark)) {
        return marked(record);
      }
    }
    return new Envelope(record, "", JsonObject.EMPTY);
  }

  private static Envelope marked(JsonObject record) {
    for (String inside : new String[] {"body", "payload"}) {
      JsonObject plain = record.objectIfAny(inside);
      Optional<JsonObject> written =
          plain.isEmpty() ? JsonObject.in(record.textIfAny(inside)) : Optional.of(plain);
      if (written.isPresent()) {
        return new Envelope(written.get(), received(record), record.objectIfAny("headers"));
      }
    }
    return new Envelope(record, received(record), record.objectIfAny("headers"));
  }

  private static String received(JsonObject record) {
    return record.at("receivedAt", "received_at", "delivered_at");
  }

  /// A header, whose name may be written in any case.
  public String header(String name) {
    return headers.allNames().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(headers::at)
        .orElse("");
  }
}
