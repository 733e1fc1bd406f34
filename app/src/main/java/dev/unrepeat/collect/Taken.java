package dev.unrepeat.collect;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What an answer brought.
///
/// @param list the field in which a reader looks for the records, with dots where it lies deeper;
///   empty for a bare list
/// @param records for the timeline, as the system told them
/// @param next what is to be asked now, before all that waited already
/// @param note what a person should know when this was the last; mostly empty
record Taken(String list, List<JsonNode> records, List<Step> next, String note) {
  Taken(String list, List<JsonNode> records, List<Step> next) {
    this(list, records, next, "");
  }

  Taken {
    records = List.copyOf(records);
    next = List.copyOf(next);
  }

  static Taken of(String list, JsonNode records, List<Step> next) {
    return new Taken(list, records.valueStream().toList(), next);
  }

  Taken noting(String words) {
    return new Taken(list, records, next, words);
  }

  static Taken nothing(List<Step> next) {
    return new Taken("", List.of(), next);
  }
}
