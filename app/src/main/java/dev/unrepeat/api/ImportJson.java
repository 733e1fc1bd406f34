package dev.unrepeat.api;

import dev.unrepeat.model.DocumentImport;
import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.ImportedDocument;
import dev.unrepeat.service.imports.DocumentImports.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An import of documents, and how far it is.
///
/// @param askedBy address of the account
/// @param kept whether records are made of them
/// @param files how many there are
/// @param done how many of them are behind it
/// @param going whether it still goes on; without an end and not going, its server was stopped
/// @param waiting how many times in documents that were read wait for an answer
/// @param says why it ended before its end
record ImportJson(
    String number,
    String askedBy,
    boolean kept,
    int files,
    int done,
    boolean going,
    Instant begunAt,
    Optional<Instant> endedAt,
    List<Count> outcomes,
    int waiting,
    String says) {
  /// How many files one outcome has.
  record Count(ImportOutcome outcome, int files) {}

  /// What came of one file.
  ///
  /// @param incident that was made of it, or would be
  /// @param reason why it was not taken, or got another id
  /// @param says how it was read
  /// @param waiting how many of its times wait for an answer
  record One(
      int number,
      String path,
      ImportOutcome outcome,
      String incident,
      String title,
      String reason,
      List<String> says,
      int waiting) {
    static One of(ImportedDocument one) {
      return new One(
          one.number(),
          one.path(),
          one.outcome(),
          one.incident(),
          one.title(),
          one.reason(),
          one.says(),
          one.waiting());
    }
  }

  static ImportJson of(Shown shown) {
    DocumentImport one = shown.made();
    return new ImportJson(
        String.valueOf(one.id()),
        one.by(),
        one.kept(),
        one.total(),
        shown.done(),
        shown.going(),
        one.begunAt(),
        one.endedAt(),
        shown.counts().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new Count(entry.getKey(), entry.getValue()))
            .toList(),
        shown.waiting(),
        one.says());
  }
}
