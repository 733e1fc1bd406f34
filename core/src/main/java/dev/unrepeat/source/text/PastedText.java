package dev.unrepeat.source.text;

import dev.unrepeat.source.Decoding;
import dev.unrepeat.source.DecodingReader;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EventSource;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// Notes in which lines begin with a time, such as `14:02 — alert fired`, with dates and zones in
/// headings.
public final class PastedText implements EventSource {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public List<EvidenceFile> recognise(List<FileHead> heads) {
    return heads.stream().filter(head -> hasEntry(head.text())).map(FileHead::file).toList();
  }

  /// One line that begins with a clock time is enough; of lines with a date alone, as other texts
  /// have them too, it takes two.
  private static boolean hasEntry(String text) {
    Fences fences = new Fences();
    int dates = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      Optional<TimeInLine> found =
          fences.isQuoted(line) ? Optional.empty() : WrittenTimes.apart(line);
      if (found.isPresent() && !found.get().written().isMonth() && found.get().beginsEntry(line)) {
        dates += found.get().written().hasClock() ? 2 : 1;
      }
      if (dates >= 2) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(List<EvidenceFile> files, Answers answers, EventSink sink) throws IOException {
    for (EvidenceFile file : files) {
      TimeHints written = hints(file);
      Optional<LocalDate> named = NameDay.of(file.path());
      boolean needed = written.date().isEmpty() && answers.date().isEmpty();
      TimeHints hints = needed && named.isPresent() ? named(written, named.get()) : written;
      TextEntries entries =
          new TextEntries(
              file.path(), new LineClock(new WrittenTimes(answers, hints)), answers, sink);
      read(file, entries, sink);
      if (needed && named.isPresent() && entries.reliedOn(named.get())) {
        sink.note(
            file.path(),
            "Times without a day are of " + named.get() + ", as the name of the file says.");
      }
    }
  }

  private static TimeHints hints(EvidenceFile file) throws IOException {
    HintFinder finder = new HintFinder();
    Fences fences = new Fences();
    try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
      while (lines.next()) {
        String line = lines.text();
        if (!fences.isQuoted(line)) {
          finder.line(line);
        }
      }
    }
    return finder.hints();
  }

  /// The hints with the day in the file's name; a year that the text itself says stays.
  private static TimeHints named(TimeHints written, LocalDate day) {
    Optional<Year> year = written.year().or(() -> Optional.of(Year.of(day.getYear())));
    return new TimeHints(written.zone(), Optional.of(day), year, written.order());
  }

  private static void read(EvidenceFile file, TextEntries entries, EventSink sink)
      throws IOException {
    DecodingReader reader = Decoding.reader(file.open());
    try (TextLines lines = new TextLines(reader)) {
      while (lines.next()) {
        entries.line(lines.number(), lines.text());
      }
      if (!lines.note().isEmpty()) {
        sink.note(file.path(), lines.note());
      }
    }
    entries.end();
    if (!reader.note().isEmpty()) {
      sink.note(file.path(), reader.note());
    }
  }
}
