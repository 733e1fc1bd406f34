package dev.unrepeat.source.log;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.KeyCounts;
import dev.unrepeat.source.KeyHash;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.StampScanner;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// Reads one log line by line: most lines are passed over after a look at their level and words.
final class LogFile {
  private static final int LONGEST = 2000;
  private static final int TAIL = 8;
  private static final int FEW = 20;
  private static final int KEYS = 50_000;

  private final EvidenceFile file;
  private final LogLayout layout;
  private final EventSink sink;
  private final StampScanner stamp = new StampScanner();
  private final StampPlacing placing;
  private final Levels levels = new Levels();
  private final Runs runs;
  private final KeyCounts keys = new KeyCounts(KEYS);
  private Optional<Run> current = Optional.empty();
  private long aside;
  private long outside;
  private long unstamped;
  private int problems;

  LogFile(EvidenceFile file, LogLayout layout, Answers answers, EventSink sink) {
    this.file = file;
    this.layout = layout;
    this.sink = sink;
    this.placing = new StampPlacing(answers, layout);
    this.runs = new Runs(file.path(), name(file.path()) + " ", sink);
  }

  void read(TextLines lines) throws IOException {
    boolean any = false;
    while (lines.next()) {
      char[] line = lines.buffer();
      if (layout.read(stamp, line, lines.from(), lines.to())) {
        any = true;
        stamped(lines, line);
      } else if (lines.to() > lines.from()) {
        unstamped += any ? 0 : 1;
        current.ifPresent(run -> run.continued(line, lines.from(), lines.to(), TAIL, LONGEST));
      }
    }
    runs.closeAll();
    notes();
  }

  private void stamped(TextLines lines, char[] line) {
    current = Optional.empty();
    placing.next(stamp);
    if (placing.isOutside(stamp)) {
      outside++;
      return;
    }
    int end = stamp.end();
    int to = lines.to();
    int level =
        layout.form() == StampForm.KLOG
            ? Levels.letter(line[lines.from()])
            : levels.read(line, end, to, line[lines.from()]);
    int from = layout.form() == StampForm.KLOG ? end + 1 : levels.messageFrom();
    boolean telling =
        level >= Levels.WARN || TellingWords.any(line, Math.min(from, to), to, layout.levels());
    if (!telling && layout.levels()) {
      aside++;
      return;
    }
    told(lines, line, Math.min(from, to), level, telling);
  }

  private void told(TextLines lines, char[] line, int from, int level, boolean telling) {
    int to = lines.to();
    long template = Template.hash(line, from, to, level);
    Optional<Run> open = runs.find(template, placing.second());
    if (open.isPresent()) {
      open.get().again(placing.second(), placing.utc(stamp), stamp.nano());
      return;
    }
    if (!telling && runs.isFull()) {
      runs.drop();
      return;
    }
    Reading reading = placing.place(stamp, text(line, lines));
    String message = new String(line, from, Math.min(to - from, LONGEST)).strip();
    if (!reading.note().isEmpty()) {
      doubt(lines.number(), reading);
    }
    Run run =
        new Run(
            reading.time(),
            message.isEmpty() ? "(empty line)" : message,
            reading.time().raw().text(),
            template,
            keys.count(KeyHash.of(template, reading.time().raw().text())),
            Levels.name(level),
            lines.number(),
            telling,
            placing.second());
    runs.begin(run);
    current = Optional.of(run);
  }

  private String text(char[] line, TextLines lines) {
    int from = LogLayout.anchor(line, lines.from(), lines.to(), layout.words());
    return new String(line, from, stamp.end() - from);
  }

  /// The file's name without folders and without what rotation appends to it.
  private static String name(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int end = name.length();
    while (end > 1
        && (Character.isDigit(name.charAt(end - 1)) || "-.".indexOf(name.charAt(end - 1)) >= 0)) {
      end--;
    }
    return name.substring(0, end);
  }

  private void doubt(long line, Reading reading) {
    if (++problems > FEW) {
      return;
    }
    if (reading.time() instanceof EventTime.Undated) {
      sink.problem(new Problem(file.path(), line, reading.note()));
    } else {
      sink.note(file.path(), "Line " + line + ": " + reading.note());
    }
  }

  private void notes() {
    if (aside > 0) {
      note(
          "line below WARN that tells of no start, stop, change or failure was left aside; it stays in the evidence.",
          "lines below WARN that tell of no start, stop, change or failure were left aside; they stay in the evidence.",
          aside);
    }
    if (outside > 0) {
      note("line lies outside --from and --to.", "lines lie outside --from and --to.", outside);
    }
    if (runs.dropped() > 0) {
      note(
          "further line without a level was left aside; narrow the time with --from and --to.",
          "further lines without a level were left aside; narrow the time with --from and --to.",
          runs.dropped());
    }
    if (unstamped > 0) {
      note(
          "line before the first time stamp was passed over.",
          "lines before the first time stamp were passed over.",
          unstamped);
    }
    if (problems > FEW) {
      note(
          "time needs an answer or cannot be read.",
          "times need an answer or cannot be read; the first are shown.",
          problems);
    }
    if (placing.crossedNewYear()) {
      sink.note(file.path(), "The lines cross New Year; the year told is that of the first line.");
    }
    if (layout.form() == StampForm.SHORT_YEAR) {
      sink.note(
          file.path(),
          "Dates such as 26/10/14 are read as year, month, day, as Spark and Hadoop write them.");
    }
  }

  private void note(String one, String many, long count) {
    sink.note(file.path(), Counted.of(count, one, many));
  }
}
