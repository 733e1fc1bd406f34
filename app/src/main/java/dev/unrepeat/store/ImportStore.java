package dev.unrepeat.store;

import dev.unrepeat.model.DocumentImport;
import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.ImportedDocument;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Imports of documents, and what came of each file.
public final class ImportStore {
  private static final String COLUMNS =
      "id, asked_by, kept, total, begun_at, seen_at, ended_at, says";

  private final Sql sql;

  public ImportStore(Database database) {
    this.sql = database.sql();
  }

  public long begin(String by, boolean kept, int total, Instant at) {
    return sql.find(
            """
            INSERT INTO document_import (asked_by, kept, total, begun_at, seen_at, says)
            VALUES (:by, :kept, :total, :at, :at, '')
            RETURNING id
            """,
            Row.empty().text("by", by).flag("kept", kept).number("total", total).instant("at", at),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  /// Adds what came of a file, which is a sign of life.
  public void add(long id, ImportedDocument document, Instant at) {
    sql.run(
        """
        INSERT INTO imported_document
          (import_id, number, path, outcome, incident_id, title, reason, says, waiting)
        VALUES (:id, :number, :path, :outcome, :record, :title, :reason, :says, :waiting)
        """,
        Row.empty()
            .number("id", id)
            .number("number", document.number())
            .text("path", document.path())
            .word("outcome", document.outcome())
            .text("record", document.incident())
            .text("title", document.title())
            .text("reason", document.reason())
            .texts("says", document.says())
            .number("waiting", document.waiting()));
    sql.run(
        "UPDATE document_import SET seen_at = :at WHERE id = :id",
        Row.empty().number("id", id).instant("at", at));
  }

  /// @param says why it ended early; empty where it did not
  public void end(long id, Instant at, String says) {
    sql.run(
        """
        UPDATE document_import SET ended_at = :at, seen_at = :at, says = :says WHERE id = :id
        """,
        Row.empty().number("id", id).instant("at", at).text("says", says));
  }

  /// Latest first.
  public List<DocumentImport> list(int limit) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM document_import ORDER BY id DESC LIMIT :limit",
        Row.empty().number("limit", limit),
        ImportStore::read);
  }

  public Optional<DocumentImport> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM document_import WHERE id = :id",
        Row.empty().number("id", id),
        ImportStore::read);
  }

  /// The files behind a number, in their order.
  ///
  /// @param outcome of which alone; empty for all
  public List<ImportedDocument> documents(
      long id, Optional<ImportOutcome> outcome, int behind, int limit) {
    return sql.list(
        """
        SELECT number, path, outcome, incident_id, title, reason, says, waiting
        FROM imported_document
        WHERE import_id = :id AND number > :behind AND outcome LIKE :outcome
        ORDER BY number
        LIMIT :limit
        """,
        Row.empty()
            .number("id", id)
            .number("behind", behind)
            .text("outcome", outcome.map(Enum::name).orElse("%"))
            .number("limit", limit),
        row ->
            new ImportedDocument(
                row.number("number"),
                row.text("path"),
                row.word(ImportOutcome.class, "outcome"),
                row.text("incident_id"),
                row.text("title"),
                row.text("reason"),
                row.texts("says"),
                row.number("waiting")));
  }

  /// How many files each outcome has.
  public Map<ImportOutcome, Integer> counts(long id) {
    Map<ImportOutcome, Integer> counts = new TreeMap<>();
    sql.list(
            """
            SELECT outcome, COUNT(*) AS n FROM imported_document WHERE import_id = :id
            GROUP BY outcome
            """,
            Row.empty().number("id", id),
            row -> Map.entry(row.word(ImportOutcome.class, "outcome"), row.number("n")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /// How many times wait for an answer in documents that were read.
  public int waiting(long id) {
    return sql.find(
            """
            SELECT COALESCE(SUM(waiting), 0) AS n FROM imported_document
            WHERE import_id = :id AND outcome = 'READ'
            """,
            Row.empty().number("id", id),
            row -> row.number("n"))
        .orElse(0);
  }

  private static DocumentImport read(Fields row) throws SQLException {
    return new DocumentImport(
        row.longNumber("id"),
        row.text("asked_by"),
        row.flag("kept"),
        row.number("total"),
        row.instant("begun_at"),
        row.instant("seen_at"),
        row.instantIfAny("ended_at"),
        row.text("says"));
  }
}
