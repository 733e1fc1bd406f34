package dev.unrepeat.source.series;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.unrepeat.model.Refused;
import java.io.BufferedReader;
import java.io.IOException;

/// A series as a table: the time in the first column, the value in the second.
final class SeriesTable {
  private static final int PEEK = 8192;

  private SeriesTable() {}

  static String read(BufferedReader in, Points points) throws IOException {
    char delimiter = delimiter(in);
    String name = "";
    boolean first = true;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(in)) {
      for (CsvRecord row : rows) {
        String place = "line " + row.getStartingLineNumber();
        Refused.unless(
            row.getFieldCount() == 2 || (row.getFieldCount() == 3 && row.getField(2).isBlank()),
            "A series is a table of two columns, the time and the value; in %s there %s %d. Send the two alone."
                .formatted(place, row.getFieldCount() == 1 ? "is" : "are", row.getFieldCount()));
        String time = row.getField(0).replace("\uFEFF", "").strip();
        if (first && !time.matches("\\d.*")) {
          name = row.getField(1).strip();
        } else {
          String value = row.getField(1).strip();
          points.take(place, time, delimiter == ',' ? value : value.replace(',', '.'));
        }
        first = false;
      }
    } catch (CsvParseException broken) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The table cannot be read: a quoted value is not closed. Send it again as CSV.");
    }
    return name;
  }

  private static char delimiter(BufferedReader in) throws IOException {
    in.mark(PEEK);
    char[] head = new char[PEEK];
    int length = Math.max(0, in.read(head, 0, PEEK));
    in.reset();
    String line = new String(head, 0, length).strip().lines().findFirst().orElse("");
    return line.indexOf('\t') > 0 ? '\t' : line.indexOf(';') > 0 ? ';' : ',';
  }
}
