package dev.unrepeat.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.unrepeat.model.AuditEntry;
import java.util.List;

/// Lines of the audit log as CSV (RFC 4180), a stretch at a time, because the log may be longer
/// than memory.
public final class AuditCsv {
  private AuditCsv() {}

  public static String head() {
    StringBuilder csv = new StringBuilder();
    CsvWriter.builder()
        .build(csv)
        .writeRecord("at", "by", "what", "incident", "subject", "before", "after");
    return csv.toString();
  }

  public static String lines(List<AuditEntry> entries) {
    StringBuilder csv = new StringBuilder();
    CsvWriter writer = CsvWriter.builder().build(csv);
    for (AuditEntry entry : entries) {
      writer.writeRecord(
          entry.line().at().toString(),
          cell(entry.line().by()),
          cell(entry.line().what()),
          entry.incident().map(Object::toString).orElse(""),
          cell(entry.line().subject()),
          cell(entry.line().before()),
          cell(entry.line().after()));
    }
    return csv.toString();
  }

  /// A text that a spreadsheet would take for a formula stands behind an apostrophe.
  private static String cell(String text) {
    return text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
  }
}
