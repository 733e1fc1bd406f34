package dev.unrepeat.source.log;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.TextLines;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.StampScanner;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// A log with one JSON object a line, such as
/// `{"ts":"2026-10-14T14:31:02Z","level":"error","msg":"no connection"}`.
final class JsonLog {
  private static final int LONGEST = 2000;
  private static final int FEW = 20;
  private static final int FAILED = 8;
  private static final int HEAD_LINES = 20;
  private static final int LONGEST_PREFIX = 160;

  private static final Pattern PERSON =
      Pattern.compile("\"(?:from|user|author|actor|sender|created_by)\"\\s*:\\s*[{\"]");

  private final EvidenceFile file;
  private final Answers answers;
  private final EventSink sink;
  private final WrittenTimes times;
  private final JsonLine record = new JsonLine();
  private final Levels levels = new Levels();
  private final Runs runs;
  private long aside;
  private long outside;
  private long broken;

  JsonLog(EvidenceFile file, Answers answers, EventSink sink) {
    this.file = file;
    this.answers = answers;
    this.sink = sink;
    this.times = new WrittenTimes(answers, TimeHints.NONE);
    this.runs = new Runs(file.path(), "", sink);
  }

  /// Whether the first lines are objects with a time and either a message or a level.
  static boolean recognise(String head) {
    JsonLine line = new JsonLine();
    int good = 0;
    int seen = 0;
    boolean levels = false;
    boolean people = false;
    for (String text : (Iterable<String>) head.lines().limit(HEAD_LINES)::iterator) {
      String stripped = text.strip();
      if (stripped.isEmpty() || stripped.equals("\uFEFF")) {
        continue;
      }
      seen++;
      if (isRecord(line, stripped)) {
        good++;
        levels |= !line.level().isEmpty();
        people |= PERSON.matcher(stripped).find();
      }
    }
    // What people said or did is read by its fields, which tell who it was.
    return good > 0 && good * 2 >= seen && (levels || !people);
  }

  private static boolean isRecord(JsonLine line, String text) {
    char[] chars = text.toCharArray();
    int from = begin(chars, 0, chars.length);
    if (from < 0) {
      return false;
    }
    try {
      line.read(chars, from, chars.length);
    } catch (JacksonException unfinished) {
      return false;
    }
    boolean timed = !line.time().isEmpty() || !stamp(chars, 0, from).isEmpty();
    return timed && (!line.message().isEmpty() || !line.level().isEmpty() || line.hasStatus());
  }

  /// Where the object of a line begins; what runs containers may put a name or a time before it, as
  /// in `web-1 | {…}` or `2026-10-14T14:31:02Z stdout F {…}`. -1 when no object begins.
  private static int begin(char[] line, int from, int to) {
    int end = Math.min(to, from + LONGEST_PREFIX);
    for (int i = from; i < end; i++) {
      if (line[i] == '{') {
        return i == from || line[i - 1] == ' ' ? i : -1;
      }
    }
    return -1;
  }

  /// The time before the object of a line; empty when there is none with a zone.
  private static String stamp(char[] line, int from, int to) {
    StampScanner stamp = new StampScanner();
    for (int at = from; at < to; at++) {
      boolean begins = at == from || line[at - 1] == ' ';
      if (begins && stamp.iso(line, at, to) && stamp.offset() != StampScanner.NO_OFFSET) {
        return new String(line, at, stamp.end() - at);
      }
    }
    return "";
  }

  void read(TextLines lines) throws IOException {
    while (lines.next()) {
      int from = lines.from();
      while (from < lines.to() && lines.buffer()[from] <= ' ') {
        from++;
      }
      if (from < lines.to()) {
        one(lines, from);
      }
    }
    runs.closeAll();
    notes();
  }

  private void one(TextLines lines, int from) {
    int begin = Math.max(from, begin(lines.buffer(), from, lines.to()));
    try {
      record.read(lines.buffer(), begin, lines.to());
    } catch (JacksonException unreadable) {
      problem(
          lines.number(), "The line is no whole JSON object: " + unreadable.getOriginalMessage());
      return;
    }
    if (record.time().isEmpty() && begin > from) {
      record.at(stamp(lines.buffer(), from, begin));
    }
    String message = record.message().isEmpty() ? record.rest() : record.message();
    char[] chars = message.toCharArray();
    int level = record.level().isEmpty() ? levels.inMessage(chars) : record.rank();
    boolean telling =
        level >= Levels.WARN
            || record.failed()
            || TellingWords.any(chars, 0, chars.length, level != Levels.NONE);
    if (!telling && level != Levels.NONE) {
      aside++;
      return;
    }
    Reading reading = times.look(record.time());
    if (isOutside(reading.time())) {
      outside++;
      return;
    }
    told(lines.number(), level, message, chars, telling, reading);
  }

  private void told(
      long line, int level, String message, char[] chars, boolean telling, Reading reading) {
    EventTime time = reading.time();
    if (!reading.note().isEmpty()) {
      problem(line, reading.note());
    }
    if (record.time().isEmpty()) {
      time = new EventTime.Undated(RawTime.unknown(""), MissingPart.TIME);
    }
    long template = Template.hash(chars, 0, chars.length, record.failed() ? level | FAILED : level);
    long second = time.known().map(Instant::getEpochSecond).orElse(0L);
    Optional<Run> open = runs.find(template, second);
    if (open.isPresent()) {
      open.get().again(second, second, time.known().map(Instant::getNano).orElse(0));
      return;
    }
    if (!telling && runs.isFull()) {
      runs.drop();
      return;
    }
    String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    Run run =
        new Run(
            time,
            text.isBlank() ? "(no message)" : Logfmt.told(text),
            record.time(),
            template,
            1,
            word(level),
            line,
            telling,
            second);
    char[] trace = record.trace().toCharArray();
    run.continued(trace, 0, Math.min(trace.length, 600), 8, LONGEST);
    runs.begin(run);
  }

  private String word(int level) {
    boolean number = record.level().length() < 3 || Character.isDigit(record.level().charAt(0));
    return number ? Levels.name(level) : record.level().toUpperCase(Locale.ROOT);
  }

  private boolean isOutside(EventTime time) {
    Optional<Instant> known = time.known();
    return known.isPresent()
        && (answers.from().filter(from -> known.get().isBefore(from)).isPresent()
            || answers.to().filter(to -> !known.get().isBefore(to)).isPresent());
  }

  private void problem(long line, String reason) {
    if (++broken <= FEW) {
      sink.problem(new Problem(file.path(), line, reason));
    }
  }

  private void notes() {
    note(
        "line below WARN that tells of no start, stop, change or failure was left aside; it stays in the evidence.",
        "lines below WARN that tell of no start, stop, change or failure were left aside; they stay in the evidence.",
        aside);
    note("line lies outside --from and --to.", "lines lie outside --from and --to.", outside);
    note(
        "line without a level was left aside; narrow the time with --from and --to.",
        "lines without a level were left aside; narrow the time with --from and --to.",
        runs.dropped());
    note("further line could not be read.", "further lines could not be read.", broken - FEW);
  }

  private void note(String one, String many, long count) {
    if (count > 0) {
      sink.note(file.path(), Counted.of(count, one, many));
    }
  }
}
