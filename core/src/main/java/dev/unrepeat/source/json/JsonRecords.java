package dev.unrepeat.source.json;

import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/// The records of a JSON file, streamed: an array, one object, objects one after the other, one
/// object a line, or an object that holds them in a list (`{"log_entries": […]}`), all alike. Never
/// holds more than one record.
///
/// @param lists names of the fields in which an object may hold its records as a list; with a dot
///   at its end, those of an object within it that holds such a list
/// @param shape what to keep of each record
public record JsonRecords(Set<String> lists, Shape shape) {
  public JsonRecords {
    lists = Set.copyOf(lists);
  }

  /// Whether the object in a field holds the list, as `{"hits": {"hits": […]}}` does.
  boolean holdsListIn(String name) {
    return lists.contains(name + ".");
  }

  /// Reads one file. What cannot be read is reported with its place; what stands before it is kept,
  /// and in a file with one record a line also what stands behind it.
  public void read(EvidenceFile file, EventSink sink, RecordTaker taker) {
    FewProblems few = new FewProblems(sink, file.path());
    RecordReader records = new RecordReader(this, file.path(), few, taker);
    try {
      boolean byLine = JsonText.isOneRecordALine(file);
      records.begin(byLine);
      if (!fast(file, records)) {
        records.again();
        decoded(
            file,
            in -> {
              if (byLine) {
                lines(in, records, few, file.path());
              } else {
                whole(in, records, few, file.path());
              }
            },
            few);
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

  /// Reads straight from the bytes, which is quicker. False at the first thing that is not as it
  /// should be: perhaps it is only not UTF-8, so it is read again through a decoder that forgives,
  /// from the record that broke.
  private static boolean fast(EvidenceFile file, RecordReader records) throws IOException {
    try (InputStream in = file.open();
        JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), in)) {
      return records.values(parser);
    } catch (JacksonException broken) {
      rethrowIfUnreadable(broken);
      return false;
    }
  }

  /// Reads characters.
  private interface Pass {
    void read(Reader in) throws IOException;
  }

  private static void decoded(EvidenceFile file, Pass pass, EventSink sink) throws IOException {
    try (DecodingReader in = Decoding.reader(file.open())) {
      pass.read(in);
      if (!in.note().isEmpty()) {
        sink.note(file.path(), in.note());
      }
    }
  }

  private static void whole(Reader in, RecordReader records, EventSink sink, String path)
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

  private static void lines(Reader in, RecordReader records, EventSink sink, String path)
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
