package dev.unrepeat.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.TimeHints;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table as a spreadsheet or a ticket system saves it: values between commas, semicolons or tabs,
/// with a column of times.
public final class CsvTable implements EventSource {
  private static final Pattern STARTING_LINE = Pattern.compile("line (\\d+)");
  private static final int MOST_BROKEN = 50;

  @Override
  public String name() {
    return "csv";
  }

  /// A message of a chat with tabs in it, whose times are those of a recording.
  private static final Pattern CHAT = Pattern.compile("\\d{2}:\\d{2}:\\d{2}\\t[^\\t\\n]{1,80}:\\t");

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream()
        .filter(head ->
            !CHAT.matcher(head.text()).lookingAt() && TableLayout.learn(head.text()).isPresent())
        .map(FileHead::file)
        .toList();
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    for (EvidenceFile file : files) {
      String head = head(file);
      Optional<TableLayout> layout = TableLayout.learn(head);
      if (layout.isEmpty()) {
        sink.problem(
            new Problem(
                file.path(), 0, "No column of times was found. Give one the heading \"time\"."));
      } else {
        read(file, layout.get(), TableComments.count(head), answers, sink);
      }
    }
  }

  private static void read(
      EvidenceFile file, TableLayout layout, int comments, Answers answers, EventSink sink)
      throws IOException {
    TableRows rows = new TableRows(file.path(), layout, hints(file, layout), answers, sink);
    long skip = comments;
    for (int broken = 0; skip >= 0; broken++) {
      skip = read(file, layout, rows, skip, sink);
      if (broken >= MOST_BROKEN && skip >= 0) {
        sink.problem(
            new Problem(file.path(), skip, "Too many rows cannot be read; the rest was left out."));
        skip = -1;
      }
    }
    rows.end();
  }

  /// Reads the rows behind some lines until the end, or until a row that cannot be read.
  ///
  /// @return the line on which that row begins, behind which the next try starts; -1 at the end
  private static long read(
      EvidenceFile file, TableLayout layout, TableRows rows, long skip, EventSink sink)
      throws IOException {
    DecodingReader decoded = Decoding.reader(file.open());
    BufferedReader text = new BufferedReader(decoded, 64 * 1024);
    pass(text, skip);
    try (CsvReader<CsvRecord> records = TableLayout.reader(layout.delimiter()).ofCsvRecord(text)) {
      for (CsvRecord row : records) {
        rows.row(skip + row.getStartingLineNumber(), row.getFields());
      }
    } catch (CsvParseException broken) {
      long line = skip + brokenLine(broken);
      sink.problem(
          new Problem(
              file.path(),
              line,
              "The row cannot be read: a quoted value is not closed, or text follows its closing quote."));
      return line;
    }
    if (!decoded.note().isEmpty()) {
      sink.note(file.path(), decoded.note());
    }
    return -1;
  }

  /// Passes over lines, of which one may be the whole file.
  private static void pass(BufferedReader text, long lines) throws IOException {
    int character = 0;
    for (long passed = 0; passed < lines && character >= 0; ) {
      character = text.read();
      if (character == '\n') {
        passed++;
      } else if (character == '\r') {
        passed++;
        text.mark(1);
        if (text.read() != '\n') {
          text.reset();
        }
      }
    }
  }

  /// The library tells the line only in its message.
  private static long brokenLine(CsvParseException broken) {
    Matcher line = STARTING_LINE.matcher(String.valueOf(broken.getMessage()));
    return line.find() ? Long.parseLong(line.group(1)) : 1;
  }

  /// What the headings and the whole column of dates say about all times; the column is only read
  /// for it where the order of day and month is open.
  private static TimeHints hints(EvidenceFile file, TableLayout layout) throws IOException {
    if (!layout.openOrder()) {
      return layout.hints();
    }
    HintFinder finder = new HintFinder();
    DecodingReader reader = Decoding.reader(file.open());
    try (CsvReader<CsvRecord> records =
        TableLayout.reader(layout.delimiter()).ofCsvRecord(reader)) {
      for (CsvRecord row : records) {
        finder.line(layout.columns().cell(row.getFields(), Column.TIME));
        finder.line(layout.columns().cell(row.getFields(), Column.DATE));
      }
    } catch (CsvParseException broken) {
      return layout.hints();
    }
    TimeHints all = layout.hints();
    return new TimeHints(all.zone(), all.date(), all.year(), finder.hints().order());
  }

  private static String head(EvidenceFile file) throws IOException {
    try (DecodingReader reader = Decoding.reader(file.open())) {
      char[] chars = new char[TableLayout.HEAD];
      int length = 0;
      int n = reader.read(chars, 0, chars.length);
      while (n > 0) {
        length += n;
        n = length < chars.length ? reader.read(chars, length, chars.length - length) : -1;
      }
      return new String(chars, 0, length);
    }
  }
}
