package dev.unrepeat.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.unrepeat.metrics.FollowUp;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// What became of causes and promises as CSV (RFC 4180): a line for each incident or action that a
/// figure counts or leaves out.
public final class FollowUpCsv {
  private FollowUpCsv() {}

  public static String of(FollowUp followUp) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(List.of("figure", "counted", "reference", "what", "about"));
      for (FollowUp.Figure figure : followUp.figures()) {
        rows(csv, figure.key(), "yes", figure.used());
        rows(csv, figure.key(), "left out", figure.leftOut());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void rows(
      CsvWriter csv, String key, String counted, List<FollowUp.Counted> entries) {
    for (FollowUp.Counted one : entries) {
      csv.writeRecord(
          List.of(
              key,
              counted,
              TimelineCsv.safe(one.reference()),
              TimelineCsv.safe(one.text()),
              TimelineCsv.safe(one.about())));
    }
  }
}
