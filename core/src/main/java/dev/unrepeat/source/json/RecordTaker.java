package dev.unrepeat.source.json;

import dev.unrepeat.source.EventSink;

/// Takes the records of a file one after the other.
@FunctionalInterface
public interface RecordTaker {
  /// @param number the place of the record: the line in a file with one record a line, otherwise
  ///   its count from 1
  /// @param sink where its events go, and what is wrong with it
  void record(JsonObject record, long number, EventSink sink);

  /// What stood around a list of records, for example `{"limit": 100, "more": true}`.
  default void page(JsonObject around, long lastNumber, EventSink sink) {}
}
