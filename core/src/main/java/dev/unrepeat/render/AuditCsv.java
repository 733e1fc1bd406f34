package dev.unrepeat.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.unrepeat.model.AuditEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Lines of the audit log as CSV (RFC 4180), a stretch at a time, because the log may be longer
/// than memory.
public final class AuditCsv {
  private AuditCsv() {}

  public static String head() {
    return written(
        List.<String[]>of(
            new String[] {"at", "by", "what", "incident", "subject", "before", "after"}));
  }

  public static String lines(List<AuditEntry> entries) {
    return written(entries.stream().map(AuditCsv::cells).toList());
  }

  private static String written(List<String[]> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String[] cells(AuditEntry entry) {
    return new String[] {
      entry.line().at().toString(),
      TimelineCsv.safe(entry.line().by()),
      TimelineCsv.safe(entry.line().what()),
      entry.incident().map(Object::toString).orElse(""),
      TimelineCsv.safe(entry.line().subject()),
      TimelineCsv.safe(entry.line().before()),
      TimelineCsv.safe(entry.line().after())
    };
  }
}
