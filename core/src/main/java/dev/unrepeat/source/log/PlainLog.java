package dev.unrepeat.source.log;

import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A log of a program: lines that begin with a time stamp, or one JSON object a line. Only lines
/// that matter become events.
public final class PlainLog implements EventSource {
  private static final int HEAD = 64 * 1024;

  /// An object or a list of them that goes on in the next line, or has none: it holds times as
  /// well, none of which begins what is told.
  private static final Pattern WHOLE_JSON =
      Pattern.compile("\\s*+(?:\\{|\\[\\s*+\\{)[^\n]*+(?:\\s*+[\\[\\]{},\"]|\\s*+$)");

  @Override
  public String name() {
    return "log";
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream()
        .filter(head ->
            JsonLog.recognise(head.text())
                || EntryForm.of(head.text()).isPresent()
                || isLog(head.text()))
        .map(FileHead::file)
        .toList();
  }

  private static boolean isLog(String head) {
    return !WHOLE_JSON.matcher(head).lookingAt()
        && LogLayout.learn(head).filter(layout -> !layout.isNotes(head)).isPresent();
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    for (EvidenceFile file : files) {
      read(file, answers, sink);
    }
  }

  private static void read(EvidenceFile file, Answers answers, EventSink sink) throws IOException {
    String head = head(file);
    Optional<EntryForm> form = EntryForm.of(head);
    DecodingReader reader = Decoding.reader(file.open());
    try (TextLines lines = new TextLines(reader)) {
      if (JsonLog.recognise(head)) {
        new JsonLog(file, answers, sink).read(lines);
      } else if (form.isPresent()) {
        new EntryLog(file, form.get(), answers, sink).read(lines);
      } else {
        Optional<LogLayout> layout = LogLayout.learn(head).map(l -> l.told(answers));
        if (layout.isEmpty()) {
          sink.problem(
              new Problem(
                  file.path(), 0, "No time stamp was found at the beginning of the lines."));
          return;
        }
        new LogFile(file, layout.get(), layout.get().besides(head), answers, sink).read(lines);
      }
      if (!reader.note().isEmpty()) {
        sink.note(file.path(), reader.note());
      }
      if (!lines.note().isEmpty()) {
        sink.note(file.path(), lines.note());
      }
    }
  }

  private static String head(EvidenceFile file) throws IOException {
    try (DecodingReader reader = Decoding.reader(file.open())) {
      char[] chars = new char[HEAD];
      int length = 0;
      int n = reader.read(chars, 0, HEAD);
      while (n > 0 && length < HEAD) {
        length += n;
        n = length < HEAD ? reader.read(chars, length, HEAD - length) : -1;
      }
      return new String(chars, 0, length);
    }
  }
}
