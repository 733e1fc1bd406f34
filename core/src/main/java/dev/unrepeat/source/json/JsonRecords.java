package dev.unrepeat.source.json;

import dev.unrepeat.source.DecodingReader;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/// The records of a JSON file, streamed: an array, one object, objects one after the other, one
/// object a line, or an object that holds them in a list (`{"log_entries": […]}`), all alike. Never
/// holds more than one record.
///
/// @param lists names of the fields in which an object may hold its records as a list
/// @param shape what to keep of each record
public record JsonRecords(Set<String> lists, Shape shape) {
  public JsonRecords {
    lists = Set.copyOf(lists);
  }

  /// Reads one file. What cannot be read is reported with its place; what stands before it is kept,
  /// and in a file with one record a line also what stands behind it.
  public void read(EvidenceFile file, EventSink sink, RecordTaker taker) {
    FewProblems few = new FewProblems(sink, file.path());
    RecordReader records = new RecordReader(this, file.path(), few, taker);
    try (DecodingReader text = JsonText.open(file)) {
      BufferedReader in = new BufferedReader(text, JsonText.PEEK);
      if (JsonText.isOneRecordALine(in)) {
        lines(in, records, few, file.path());
      } else {
        whole(in, records, few, file.path());
      }
      if (!text.note().isEmpty()) {
        few.note(file.path(), text.note());
      }
    } catch (IOException broken) {
      few.problem(
          new Problem(
              file.path(),
              records.number(),
              "The file cannot be read any further ("
                  + broken.getMessage()
                  + "); what stands before was read."));
    }
    few.finish();
  }

  private static void whole(BufferedReader in, RecordReader records, EventSink sink, String path)
      throws IOException {
    try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), in)) {
      try {
        if (!records.values(parser)) {
          sink.problem(new Problem(path, 0, "The file is empty."));
        }
      } catch (JacksonException broken) {
        rethrowIfUnreadable(broken);
        sink.problem(
            new Problem(
                path,
                records.number() + 1,
                "The JSON breaks off here ("
                    + JsonText.place(broken, parser)
                    + "). What stands before was read; what follows was not."));
      }
    }
  }

  private static void lines(BufferedReader in, RecordReader records, EventSink sink, String path)
      throws IOException {
    LineByLine lines = new LineByLine(in);
    while (lines.next()) {
      records.startLine(lines.number());
      if (lines.isTooLong()) {
        sink.problem(
            new Problem(
                path,
                lines.number(),
                "The line is longer than " + LineByLine.LONGEST + " characters and was left out."));
        continue;
      }
      try (JsonParser parser =
          JsonText.FACTORY.createParser(
              ObjectReadContext.empty(), lines.chars(), 0, lines.length())) {
        line(parser, records, sink, path);
      }
    }
  }

  private static void line(JsonParser parser, RecordReader records, EventSink sink, String path) {
    try {
      records.value(parser);
    } catch (JacksonException broken) {
      sink.problem(
          new Problem(
              path,
              records.number(),
              "The line is not JSON (column "
                  + parser.currentLocation().getColumnNr()
                  + ": "
                  + JsonText.reason(broken)
                  + ") and was left out."));
    }
  }

  private static void rethrowIfUnreadable(JacksonException broken) throws IOException {
    if (broken instanceof JacksonIOException && broken.getCause() instanceof IOException cause) {
      throw cause;
    }
  }
}
