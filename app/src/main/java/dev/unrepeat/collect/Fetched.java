package dev.unrepeat.collect;

import java.util.Optional;

/// What one request brought.
///
/// @param file for a reader; empty where it only told what to ask next
/// @param records that it holds
/// @param next the position to go on at; empty where all was asked
/// @param note what a person should know, for example that there is more than is taken in
public record Fetched(Optional<File> file, int records, Optional<String> next, String note) {
  /// @param name for example `pagerduty-0001.json`
  public record File(String name, String text) {}
}
