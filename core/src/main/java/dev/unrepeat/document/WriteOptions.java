package dev.unrepeat.document;

import dev.unrepeat.model.RelatedIncident;
import dev.unrepeat.model.SeverityLabels;
import java.util.List;

/// How a document is written.
///
/// @param guidance whether an empty section says what belongs there
/// @param ledger whether the exact record stands at the end; without it the document cannot come
///   back without loss
/// @param labels the team's words for severities
/// @param related incidents that belong to it, of those its readers may see; they are no part of
///   the record, and a document that comes back brings none
public record WriteOptions(
    boolean guidance, boolean ledger, SeverityLabels labels, List<RelatedIncident> related) {
  public static final WriteOptions STANDARD = new WriteOptions(true, true, SeverityLabels.STANDARD);

  public WriteOptions {
    related = List.copyOf(related);
  }

  public WriteOptions(boolean guidance, boolean ledger, SeverityLabels labels) {
    this(guidance, ledger, labels, List.of());
  }

  /// For people only: no guidance, no ledger.
  public static final WriteOptions CLEAN = new WriteOptions(false, false, SeverityLabels.STANDARD);
}
