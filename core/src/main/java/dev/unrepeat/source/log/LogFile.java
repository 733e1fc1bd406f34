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
import tools.jackson.core.JacksonException;

/// Reads one log line by line: most lines are passed over after a look at their level and words.
final class LogFile {
  private static final int LONGEST = 2000;
  private static final int TAIL = 8;
  private static final int FEW = 20;
  private static final int KEYS = 50_000;
  private static final int TELLING = 8;

  private final EvidenceFile file;
  private final LogLayout layout;
  private final EventSink sink;
  private final Optional<LogLayout> second;
  private final W3cFields w3c = new W3cFields();
  private final JsonLine inner = new JsonLine();
  private final StampPlacing placing;
  private final Levels levels = new Levels();
  private final Runs runs;
  private final KeyCounts keys = new KeyCounts(KEYS);
  private StampScanner stamp = new StampScanner();
  private Optional<Run> current = Optional.empty();
  private String held = "";
  private String around = "";
  private long heldNumber;
  private long aside;
  private long outside;
  private long unstamped;
  private int problems;

  LogFile(
      EvidenceFile file,
      LogLayout layout,
      Optional<LogLayout> second,
      Answers answers,
      EventSink sink) {
    this.file = file;
    this.layout = layout;
    this.second = second;
    this.sink = sink;
    this.placing = new StampPlacing(answers, layout);
    this.runs = new Runs(file.path(), name(file.path()) + " ", sink);
  }

  void read(TextLines lines) throws IOException {
    boolean any = false;
    while (lines.next()) {
      char[] line = lines.buffer();
      int from = lines.from();
      int to = lines.to();
      if (isStamped(line, from, to)) {
        any = true;
        alone();
        if (isAlone(line, to)) {
          held = new String(line, from, to - from);
          heldNumber = lines.number();
        } else {
          stamped(line, from, to, lines.number());
        }
      } else if (to > from) {
        unstamped += any ? 0 : 1;
        unstamped(line, from, to);
      }
    }
    alone();
    runs.closeAll();
    notes();
  }

  /// Of MySQL's slow log only the line above a query; a query may hold a time as well.
  private boolean isStamped(char[] line, int from, int to) {
    return (!held.startsWith(LogLayout.SLOW_QUERY) || (from < to && line[from] == '#'))
        && (layout.read(stamp, line, from, to) || isSecond(line, from, to));
  }

  private boolean isSecond(char[] line, int from, int to) {
    return second.isPresent() && second.get().read(stamp, line, from, to);
  }

  /// Whether what happened stands on the lines below: Oracle writes the time alone, Java's own
  /// logging writes the level there.
  private boolean isAlone(char[] line, int to) {
    if (layout.form() == StampForm.MONTH_NAME) {
      return true;
    }
    int at = stamp.end();
    while (at < to && (line[at] <= ' ' || line[at] == ']')) {
      at++;
    }
    return at == to;
  }

  private void unstamped(char[] line, int from, int to) {
    if (held.isEmpty()) {
      if (line[from] == '#' && (w3c.head(line, from, to) || w3c.isHere())) {
        return;
      }
      current.ifPresent(run -> run.continued(line, from, to, TAIL, LONGEST));
      return;
    }
    String below = new String(line, from, to - from).strip();
    if (held.startsWith(LogLayout.SLOW_QUERY) && isAroundQuery(below)) {
      around += below.startsWith("#") ? " " + below : "";
      return;
    }
    held += " " + below + around;
    alone();
  }

  /// Whether a line of MySQL's slow log stands over the query: who asked, how long it took.
  private static boolean isAroundQuery(String line) {
    return line.startsWith("#") || line.startsWith("use ") || line.startsWith("SET timestamp");
  }

  /// Tells the line that waited for the one below.
  private void alone() {
    if (!held.isEmpty()) {
      char[] line = held.toCharArray();
      held = "";
      around = "";
      StampScanner next = stamp;
      stamp = new StampScanner();
      if (layout.read(stamp, line, 0, line.length) || isSecond(line, 0, line.length)) {
        stamped(line, 0, line.length, heldNumber);
      }
      stamp = next;
    }
  }

  private void stamped(char[] line, int begin, int to, long number) {
    current = Optional.empty();
    if (w3c.isHere()) {
      stamp.inUtc();
    }
    placing.next(stamp);
    if (placing.isOutside(stamp)) {
      outside++;
      return;
    }
    int end = stamp.end();
    boolean klog = layout.form() == StampForm.KLOG;
    int level =
        klog ? Levels.letter(line[begin]) : levels.around(line, begin, stamp.start(), end, to);
    int from = Math.min(klog ? end + 1 : levels.messageFrom(), to);
    boolean telling =
        level >= Levels.WARN
            || (w3c.isHere()
                ? w3c.failed(line, begin, to)
                : TellingWords.any(line, from, to, level != Levels.NONE))
            || (layout.words() == 1 && W3cFields.isFailedBalancer(line, begin, to));
    if (!telling && layout.levels()) {
      aside++;
      return;
    }
    told(line, from, to, level, telling, number);
  }

  private void told(char[] line, int from, int to, int level, boolean telling, long number) {
    // Numbers are masked: a 500 is not to be taken for one more of the 200s.
    long template = Template.hash(line, from, to, telling ? level | TELLING : level);
    Optional<Run> open = runs.find(template, placing.second());
    if (open.isPresent()) {
      open.get().again(placing.second(), placing.utc(stamp), stamp.nano());
      return;
    }
    if (!telling && runs.isFull()) {
      runs.drop();
      return;
    }
    String written = new String(line, stamp.start(), stamp.end() - stamp.start());
    Reading reading = placing.place(stamp, written);
    String message =
        quoted(line, from, new String(line, from, Math.min(to - from, LONGEST)).strip());
    if (!reading.note().isEmpty()) {
      doubt(number, reading);
    }
    Run run =
        new Run(
            reading.time(),
            message.isEmpty() ? "(empty line)" : plain(message),
            reading.time().raw().text(),
            template,
            keys.count(KeyHash.of(template, reading.time().raw().text())),
            Levels.name(level),
            number,
            telling,
            placing.second());
    runs.begin(run);
    current = Optional.of(run);
  }

  /// With its opening quote, where that was taken for a mark: `"GET / HTTP/1.1" 500`.
  private static String quoted(char[] line, int from, String message) {
    boolean opens = from > 0 && line[from - 1] == '"';
    return opens && message.chars().filter(c -> c == '"').count() % 2 == 1
        ? '"' + message
        : message;
  }

  /// The message of a line that is written as JSON or as fields.
  private String plain(String message) {
    int begin = message.indexOf("{\"");
    if (begin < 0 || (begin > 0 && message.charAt(begin - 1) != ' ')) {
      return Logfmt.told(message);
    }
    try {
      inner.read(message.toCharArray(), begin, message.length());
    } catch (JacksonException noObject) {
      return message;
    }
    return begin < 12 && !inner.message().isEmpty() ? inner.message() : message;
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
    if (w3c.isHere()) {
      sink.note(file.path(), "Times are read as UTC, as the format of its head (W3C) says.");
    }
    if ((layout.form() == StampForm.SHORT_YEAR && !layout.openOrder())
        || layout.form() == StampForm.SIX_DIGITS) {
      sink.note(
          file.path(),
          "Dates such as 26/10/14 or 261014 are read as year, month, day, as Spark and Hadoop write them.");
    }
  }

  private void note(String one, String many, long count) {
    sink.note(file.path(), Counted.of(count, one, many));
  }
}
