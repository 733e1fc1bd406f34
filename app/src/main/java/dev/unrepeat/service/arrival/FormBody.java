package dev.unrepeat.service.arrival;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.json.JsonObject;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A body that is a form, as UptimeRobot and PRTG send it, or one of several parts, as Uptime Kuma
/// does: the JSON that one of its fields holds, else an object of its fields.
final class FormBody {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String FIELDS = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data";
  private static final int MOST = 1_000;
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
  private static final Pattern NAME =
      Pattern.compile("(?im)^content-disposition:[^\\r\\n]{0,200}?;\\s*name=\"([^\"]{1,200})\"");

  private FormBody() {}

  static boolean isOne(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith(FIELDS) || type.startsWith(PARTS);
  }

  /// @throws Refused where it has no field
  static String json(String contentType, String body) {
    Map<String, String> fields =
        contentType.toLowerCase(Locale.ROOT).startsWith(PARTS)
            ? parts(contentType, body)
            : fields(body);
    if (fields.isEmpty()) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The body is a form without any field that can be read. Send JSON.");
    }
    return fields.values().stream()
        .filter(value -> value.startsWith("{") && JsonObject.in(value).isPresent())
        .findFirst()
        .orElseGet(() -> object(fields));
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.strip().split("&", MOST)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      // A percent sign that the sender left as it is, as in a message of PRTG.
      return text.replace('+', ' ');
    }
  }

  /// RFC 7578.
  private static Map<String, String> parts(String contentType, String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return fields;
    }
    String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    for (String part : body.split(Pattern.quote(mark), MOST)) {
      int blank = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(blank < 0 ? "" : part.substring(0, blank));
      if (name.find()) {
        fields.put(name.group(1), part.substring(blank + 4).strip());
      }
    }
    return fields;
  }

  private static String object(Map<String, String> fields) {
    StringWriter object = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), object)) {
      json.writeStartObject();
      fields.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    return object.toString();
  }
}
