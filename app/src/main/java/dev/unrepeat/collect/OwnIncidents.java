package dev.unrepeat.collect;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Which incidents of another tool are meant.
final class OwnIncidents {
  private OwnIncidents() {}

  /// Whether one of its names stands in the query; all are meant where that is empty.
  static boolean wanted(PullAccess access, JsonNode incident, String... names) {
    List<String> typed =
        Json.words(access.query()).stream()
            .map(one -> one.toLowerCase(Locale.ROOT).replaceFirst("^#", ""))
            .toList();
    return typed.isEmpty()
        || Stream.of(names)
            .map(name -> incident.at("/" + name).asString("").toLowerCase(Locale.ROOT))
            .anyMatch(typed::contains);
  }
}
