package dev.unrepeat.service.arrival;

import dev.unrepeat.model.Refused;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A call as a line of evidence: the body within an envelope that says when it came, as the readers
/// know it from files. Elements of a list become a line each.
final class ArrivalText {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String BODY = "body";

  /// The headers without which a body cannot be read; none of them is a secret.
  private static final Set<String> KEPT =
      Set.of(
          "x-github-event",
          "x-github-delivery",
          "x-gitlab-event",
          "sentry-hook-resource",
          "x-amz-sns-message-type");

  private ArrivalText() {}

  /// @param headers by their names in lower case
  /// @throws Refused where it is neither JSON nor a form
  static String of(Map<String, String> headers, byte[] body, Instant receivedAt) {
    String type = headers.getOrDefault("content-type", "");
    String text = FormBody.isOne(type) ? FormBody.json(type, text(body)) : text(body);
    StringWriter lines = new StringWriter();
    boolean event = headers.containsKey("ce-specversion");
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null && event) {
        line(lines, headers, receivedAt, json -> json.writeString(""));
      } else if (first == JsonToken.START_ARRAY && !event) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          line(lines, headers, receivedAt, json -> json.copyCurrentStructureExact(parser));
        }
      } else if (first == JsonToken.START_OBJECT || (first != null && event)) {
        line(lines, headers, receivedAt, json -> json.copyCurrentStructureExact(parser));
      } else {
        throw unread();
      }
      if (parser.nextToken() != null) {
        throw unread();
      }
    } catch (JacksonException broken) {
      if (event) {
        lines.getBuffer().setLength(0);
        line(lines, headers, receivedAt, json -> json.writeString(text));
      } else {
        throw unread();
      }
    }
    return lines.toString();
  }

  /// Whether lines are as they were made here, each in its envelope.
  static boolean isEnveloped(String lines) {
    return lines.startsWith("{\"receivedAt\":");
  }

  /// The bodies alone, one a line, for readers that know no envelope.
  ///
  /// @param lines as they were made here
  static String bare(String lines) {
    StringBuilder bodies = new StringBuilder();
    lines.lines().forEach(line -> bodies.append(body(line)).append('\n'));
    return bodies.toString();
  }

  private static String body(String line) {
    StringWriter body = new StringWriter();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line);
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        if (name.equals(BODY)) {
          json.copyCurrentStructureExact(parser);
          break;
        }
        parser.skipChildren();
      }
    }
    return body.toString();
  }

  private interface Body {
    void write(JsonGenerator json);
  }

  private static void line(
      StringWriter lines, Map<String, String> headers, Instant receivedAt, Body body) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("receivedAt", receivedAt.toString());
      json.writeName("headers");
      json.writeStartObject();
      new TreeMap<>(headers)
          .forEach((name, value) -> {
            if (KEPT.contains(name) || name.startsWith("ce-")) {
              json.writeStringProperty(name, value);
            }
          });
      json.writeEndObject();
      json.writeName(BODY);
      body.write(json);
      json.writeEndObject();
    }
    lines.append(line.getBuffer()).append('\n');
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Refused(Refused.Reason.INVALID, "The body is not text in UTF-8. Send JSON.");
    }
  }

  private static Refused unread() {
    return new Refused(
        Refused.Reason.INVALID,
        "The body is no JSON object and no list of them. Choose the content type application/json where this webhook is set up.");
  }
}
