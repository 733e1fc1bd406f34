package dev.unrepeat.service.imports;

import dev.unrepeat.service.DocumentReading;
import java.util.Optional;

/// What came of one file of an import.
///
/// @param path as the report prints it
/// @param where it is now; empty when it is nowhere
/// @param reason why it was not taken, or why it was given another id; else empty
/// @param document as it was read; empty when it was not
public record FileReport(
    String path,
    Outcome outcome,
    String id,
    String where,
    String reason,
    Optional<DocumentReading> document) {

  /// In the order in which a report tells them.
  public enum Outcome {
    READ("read"),
    KNOWN("known"),
    TWIN("twin"),
    CONFLICT("conflict"),
    NO_POSTMORTEM("no-postmortem"),
    UNREADABLE("unreadable"),
    LEFT_OUT("left-out");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /// As the JSON says it.
    public String word() {
      return word;
    }
  }

  public static FileReport of(String path, Outcome outcome, String reason) {
    return new FileReport(path, outcome, "", "", reason, Optional.empty());
  }
}
