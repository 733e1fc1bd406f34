package dev.unrepeat.service.imports;

import dev.unrepeat.model.ImportOutcome;
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
    ImportOutcome outcome,
    String id,
    String where,
    String reason,
    Optional<DocumentReading> document) {

  public static FileReport of(String path, ImportOutcome outcome, String reason) {
    return new FileReport(path, outcome, "", "", reason, Optional.empty());
  }
}
