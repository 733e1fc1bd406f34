package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as it came, to the last digit, and the words of addresses.
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  /// @throws NotDone for good where it is no JSON
  static JsonNode of(String name, Answer answer) throws NotDone {
    try {
      JsonNode read = MAPPER.readTree(answer.text());
      if (read.isContainer()) {
        return read;
      }
    } catch (JacksonException broken) {
      // Said below.
    }
    throw NotDone.never(
        "%s answered %d with something that is no JSON. Is its address right?"
            .formatted(name, answer.status()));
  }

  /// The list in a field, which has to be there.
  static JsonNode list(String name, JsonNode answer, String field) throws NotDone {
    JsonNode found = field.isEmpty() ? answer : answer.at("/" + field.replace('.', '/'));
    if (!found.isArray()) {
      throw NotDone.never(
          "%s answered with JSON that has no list%s, as its interface documents one. Is its address right?"
              .formatted(name, field.isEmpty() ? "" : " \"" + field + "\""));
    }
    return found;
  }

  /// A path with its query; what is empty is left out.
  static String path(String path, Map<String, String> query) {
    String words =
        query.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return words.isEmpty() ? path : path + "?" + words;
  }

  static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The words between commas.
  static List<String> words(String typed) {
    return Arrays.stream(typed.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
