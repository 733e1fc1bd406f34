package dev.unrepeat.web.incident;

import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.web.page.Places;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A place in the evidence of which something is to be said.
///
/// @param address of the line in the evidence; empty where nothing of it was kept
public record ProblemRow(String place, String address, String reason) {
  private static final int SHOWN = 20;

  /// @param kept whether the file was kept
  public static ProblemRow of(IncidentId id, EvidenceId piece, ReadingRemark remark, boolean kept) {
    return new ProblemRow(
        remark.line() == 0 ? remark.path() : remark.path() + ":" + remark.line(),
        kept ? Places.line(id, new EvidenceLink.InFile(piece, remark.path(), remark.line())) : "",
        remark.kind() == ReadingRemark.Kind.MASKED
            ? "A %s was masked before the file was stored. Change that secret."
                .formatted(remark.sentence())
            : remark.sentence());
  }

  /// The first of what could not be read.
  static List<ProblemRow> notRead(IncidentId id, Map<EvidenceId, List<ReadingRemark>> remarks) {
    return remarks.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().number()))
        .flatMap(entry ->
            entry.getValue().stream()
                .filter(remark -> remark.kind() == ReadingRemark.Kind.NOT_READ)
                .map(remark -> of(id, entry.getKey(), remark, remark.line() > 0)))
        .limit(SHOWN)
        .toList();
  }
}
