package dev.unrepeat.source.log;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.KeyCounts;
import dev.unrepeat.source.KeyHash;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Reads a log of entries that begin in a way of their own, and may go on over several lines.
final class EntryLog {
  private static final int LONGEST = 2000;
  private static final int FEW = 20;
  private static final int KEYS = 50_000;
  private static final int TELLING = 8;

  private final EvidenceFile file;
  private final EntryForm form;
  private final Answers answers;
  private final EventSink sink;
  private final WrittenTimes times;
  private final Runs runs;
  private final KeyCounts keys = new KeyCounts(KEYS);
  private long aside;
  private long outside;
  private long before;
  private long problems;

  EntryLog(EvidenceFile file, EntryForm form, Answers answers, EventSink sink) {
    this.file = file;
    this.form = form;
    this.answers = answers;
    this.sink = sink;
    this.times = new WrittenTimes(answers, TimeHints.NONE);
    this.runs = new Runs(file.path(), "", sink);
  }

  void read(TextLines lines) throws IOException {
    Optional<LogEntry> current = Optional.empty();
    while (lines.next()) {
      String line = lines.text();
      Optional<LogEntry> next = form.begin(line, lines.number());
      if (next.isPresent()) {
        current.ifPresent(this::entry);
        current = next;
      } else if (current.isPresent() && !line.isBlank()) {
        form.goOn(current.get(), line);
      } else if (!line.isBlank()) {
        before++;
      }
    }
    current.ifPresent(this::entry);
    runs.closeAll();
    notes();
  }

  private void entry(LogEntry entry) {
    char[] chars = entry.message.toCharArray();
    boolean telling =
        entry.telling
            || entry.rank >= Levels.WARN
            || TellingWords.any(chars, 0, chars.length, entry.rank != Levels.NONE);
    if (!telling && entry.rank != Levels.NONE) {
      aside++;
      return;
    }
    Reading reading = times.look(entry.time);
    EventTime time = reading.time().writtenAs(entry.written);
    if (entry.time.isEmpty()) {
      time = new EventTime.Undated(RawTime.unknown(entry.written), MissingPart.TIME);
      if (!entry.written.isEmpty() && ++problems <= FEW) {
        sink.problem(
            new Problem(
                file.path(),
                entry.line,
                "\"" + entry.written + "\" may begin with the year or the day; it stays undated."));
      }
    }
    if (isOutside(time)) {
      outside++;
      return;
    }
    if (!reading.note().isEmpty() && ++problems <= FEW) {
      sink.problem(new Problem(file.path(), entry.line, reading.note()));
    }
    told(entry, chars, telling, time);
  }

  private void told(LogEntry entry, char[] chars, boolean telling, EventTime time) {
    int rank = telling ? entry.rank | TELLING : entry.rank;
    long template = Template.hash(chars, 0, chars.length, rank);
    long second = time.known().map(Instant::getEpochSecond).orElse(0L);
    Optional<Run> open = time.known().isEmpty() ? Optional.empty() : runs.find(template, second);
    if (open.isPresent()) {
      open.get().again(second, second, time.known().map(Instant::getNano).orElse(0));
      return;
    }
    if (!telling && runs.isFull()) {
      runs.drop();
      return;
    }
    String text = entry.message + entry.more();
    runs.begin(
        new Run(
            time,
            text.isBlank()
                ? "(no message)"
                : text.length() > LONGEST ? text.substring(0, LONGEST) : text,
            entry.written,
            template,
            keys.count(KeyHash.of(template, entry.written)),
            entry.level,
            entry.line,
            telling,
            second));
  }

  private boolean isOutside(EventTime time) {
    Optional<Instant> known = time.known();
    return known.isPresent()
        && (answers.from().filter(from -> known.get().isBefore(from)).isPresent()
            || answers.to().filter(to -> !known.get().isBefore(to)).isPresent());
  }

  private void notes() {
    note(
        "entry below WARN that tells of no start, stop, change or failure was left aside; it stays in the evidence.",
        "entries below WARN that tell of no start, stop, change or failure were left aside; they stay in the evidence.",
        aside);
    note("entry lies outside --from and --to.", "entries lie outside --from and --to.", outside);
    note(
        "entry without a level was left aside; narrow the time with --from and --to.",
        "entries without a level were left aside; narrow the time with --from and --to.",
        runs.dropped());
    note(
        "line before the first entry was passed over.",
        "lines before the first entry were passed over.",
        before);
    note("further time could not be read.", "further times could not be read.", problems - FEW);
  }

  private void note(String one, String many, long count) {
    if (count > 0) {
      sink.note(file.path(), Counted.of(count, one, many));
    }
  }
}
