package dev.unrepeat.document;

import dev.unrepeat.model.SeverityLabels;

/// How a document is written.
///
/// @param guidance whether an empty section says what belongs there
/// @param ledger whether the exact record stands at the end; without it the document cannot come
///   back without loss
/// @param labels the team's words for severities
public record WriteOptions(boolean guidance, boolean ledger, SeverityLabels labels) {
  public static final WriteOptions STANDARD = new WriteOptions(true, true, SeverityLabels.STANDARD);

  /// For people only: no guidance, no ledger.
  public static final WriteOptions CLEAN = new WriteOptions(false, false, SeverityLabels.STANDARD);
}
