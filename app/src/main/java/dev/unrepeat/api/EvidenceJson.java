package dev.unrepeat.api;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.service.IntakeReport;
import dev.unrepeat.source.Problem;
import java.time.Instant;
import java.util.List;

/// A piece of evidence, as it was handed in.
record EvidenceJson(
    String id, String name, String source, long bytes, String sha256, Instant addedAt) {
  static EvidenceJson of(Evidence piece) {
    return new EvidenceJson(
        piece.id().toString(),
        piece.name(),
        piece.source(),
        piece.bytes(),
        piece.sha256(),
        piece.addedAt());
  }

  /// One piece with the files in it, and what is to be known of how they were read.
  record Piece(EvidenceJson piece, List<String> files, List<Remark> remarks) {}

  /// What is to be known of a file or a line of it.
  ///
  /// @param line from 1; 0 means the file as a whole
  record Remark(ReadingRemark.Kind kind, String path, long line, String sentence) {
    static Remark of(ReadingRemark remark) {
      return new Remark(remark.kind(), remark.path(), remark.line(), remark.sentence());
    }
  }

  /// What came of handing evidence in.
  ///
  /// @param added events that are new; `known` were there already, `updated` say more now
  /// @param undated events that wait for an answer
  /// @param notRead lines and files that could not be read, up to a hundred, each with its reason
  record Taken(
      String incident, int added, int known, int updated, int undated, List<NotRead> notRead) {
    private static final int SHOWN = 100;

    static Taken of(IntakeReport report) {
      return new Taken(
          report.record().id().value(),
          report.result().assembly().added(),
          report.result().assembly().known(),
          report.result().assembly().updated(),
          report.result().timeline().undated().size(),
          report.result().problems().stream().limit(SHOWN).map(NotRead::of).toList());
    }
  }

  /// A line that was not read, and why.
  record NotRead(String path, long line, String reason) {
    static NotRead of(Problem problem) {
      return new NotRead(problem.path(), problem.line(), problem.reason());
    }
  }
}
