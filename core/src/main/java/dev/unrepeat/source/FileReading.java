package dev.unrepeat.source;

import java.util.List;

/// What became of one file.
///
/// @param source the short name of the format it was read as; empty when it was not read
/// @param events how many events were read from it
/// @param problems the first of its lines and records that could not be read
/// @param notes what a person should know about how it was read
public record FileReading(
    String path, String source, long events, List<Problem> problems, List<String> notes) {
  public FileReading {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  public boolean isRead() {
    return !source.isEmpty();
  }
}
