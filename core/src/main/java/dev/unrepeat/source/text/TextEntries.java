package dev.unrepeat.source.text;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.KeyCounts;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenClock;
import dev.unrepeat.time.WrittenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns the lines of one note into entries: an entry runs until the next time, a heading or date
/// sets the day, and what stands before the first time or behind a blank line without indentation
/// is prose.
final class TextEntries {
  private static final int LONGEST = 4000;

  /// A line of at least this length may go on in the next one.
  private static final int WRAPPED = 60;

  private static final int KEYS = 200_000;

  /// What a tool prints about itself, its values below each other: `Last Restart = …`.
  private static final Pattern PROPERTY = Pattern.compile("\\p{L}[\\p{L} ]{0,40}\\s{2,}= ");

  private final String path;
  private final LineClock clock;
  private final Answers answers;
  private final EventSink sink;
  private final Fences fences = new Fences();
  private final KeyCounts seen = new KeyCounts(KEYS);
  private final StringBuilder prose = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private Optional<TimeInLine> entry = Optional.empty();
  private long entryLine;
  private long proseLine;
  private boolean blankBefore;
  private boolean anyEntry;
  private int lengthBefore;
  private long firstGlued;
  private int glued;
  private String above = "";
  private String author = "";
  private final Set<LocalDate> carried = new HashSet<>();

  TextEntries(String path, LineClock clock, Answers answers, EventSink sink) {
    this.path = path;
    this.clock = clock;
    this.answers = answers;
    this.sink = sink;
  }

  void line(long number, String raw) {
    take(number, raw);
    lengthBefore = raw.length();
    above = raw.strip();
  }

  private void take(long number, String raw) {
    String line = number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    if (fences.isQuoted(line)) {
      continued(number, line);
      return;
    }
    if (line.isBlank()) {
      blankBefore = true;
      endProse();
      return;
    }
    if (PROPERTY.matcher(line).lookingAt()) {
      endEntry();
      prose(number, line);
      return;
    }
    Optional<TimeInLine> seen = WrittenTimes.apart(line);
    if (clock.zero(line) && seen.filter(time -> !isOnlyZero(time.rest())).isEmpty()) {
      endEntry();
      clock.heading(line);
      prose(number, line);
      return;
    }
    if (seen.isPresent() && isDayLine(line, seen.get())) {
      endEntry();
      clock.heading(line);
      prose(number, line);
      return;
    }
    Optional<TimeInLine> found = entry(line, seen);
    if (found.isPresent()) {
      String name = author(line, found.get());
      begin(number, found.get());
      author = name;
    } else if (isHeading(line)) {
      endEntry();
      clock.heading(line);
      prose(number, line);
    } else {
      continued(number, line);
    }
    blankBefore = false;
  }

  /// Whether a line says no more than when T0 was, as `T0 = 13:20 UTC`.
  private static boolean isOnlyZero(String rest) {
    return rest.matches("(?i)T ?[+-]?0\\W*");
  }

  /// A line that is a month, or a date and at most a few marks or a weekday, such as `2 March 2021`
  /// or `## 2018-03-13 (Tuesday)`.
  private boolean isDayLine(String line, TimeInLine found) {
    if (found.isMonth()) {
      return true;
    }
    return found.written().hasDay()
        && !found.written().hasClock()
        && (found.rest().isEmpty() || (isHeading(line) && !found.beginsEntry(line)));
  }

  /// A line that begins with a time, or with one in words, which nobody can place; an indented line
  /// with such words goes on with the entry above.
  private Optional<TimeInLine> entry(String line, Optional<TimeInLine> seen) {
    Optional<TimeInLine> found = seen.filter(t -> t.beginsEntry(line)).map(this::placed);
    return found.isPresent() || (entry.isPresent() && Character.isWhitespace(line.charAt(0)))
        ? found
        : WordedTime.at(line);
  }

  private TimeInLine placed(TimeInLine found) {
    Reading reading = clock.place(found.written());
    return new TimeInLine(
        found.start(), found.end(), found.written(), reading.time(), found.rest(), reading.note());
  }

  private boolean isHeading(String line) {
    String stripped = line.strip();
    boolean marked =
        stripped.startsWith("#") || (stripped.startsWith("**") && stripped.endsWith("**"));
    return marked || (!anyEntry && stripped.length() <= 160 && !stripped.startsWith("-"));
  }

  /// Who wrote the message of a copied chat, in which the name stands before the time, or on the
  /// line above a time that stands alone; empty where no name does.
  private String author(String line, TimeInLine found) {
    String rest = found.rest();
    boolean before = !rest.isEmpty() && found.start() > rest.length() && line.startsWith(rest);
    if (before) {
      return ChatName.is(rest) && !found.written().hasDay() ? rest : "";
    }
    boolean alone = rest.isEmpty() && !blankBefore && !above.isEmpty() && ChatName.is(above);
    if (!alone || !(dropEnd(text, above) || dropEnd(prose, above))) {
      return "";
    }
    return above;
  }

  /// Takes the last line away, which belongs to what follows.
  private static boolean dropEnd(StringBuilder said, String line) {
    int from = said.length() - line.length();
    boolean whole = from == 0 || (from > 0 && said.charAt(from - 1) == '\n');
    if (!whole || !said.substring(from).equals(line)) {
      return false;
    }
    said.setLength(Math.max(0, from - 1));
    return true;
  }

  private void begin(long number, TimeInLine found) {
    endEntry();
    endProse();
    entry = Optional.of(found);
    entryLine = number;
    text.setLength(0);
    text.append(found.rest());
    anyEntry = true;
    if (!found.written().hasDay() && !found.written().isMonth()) {
      clock.day().ifPresent(carried::add);
    }
  }

  /// A further line of the entry above; behind a blank line only if it is indented or quoted, or
  /// the entry has no text yet.
  private void continued(long number, String line) {
    if (!author.isEmpty() && ChatMark.is(line)) {
      return;
    }
    boolean indented =
        line.startsWith(" ")
            || line.startsWith("\t")
            || line.startsWith(">")
            || line.startsWith("`");
    boolean list = line.startsWith("- ") || line.startsWith("* ");
    boolean joins = entry.isPresent() && (!blankBefore || indented || list || text.isEmpty());
    if (!joins) {
      endEntry();
      prose(number, line);
    } else if (text.length() < LONGEST) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(line.strip());
    }
    if (joins && !indented && !list && doubtful()) {
      firstGlued = glued == 0 ? number : firstGlued;
      glued++;
    }
  }

  /// Whether the line above ended before it was full, and the entry had said something already:
  /// what follows is no wrapped line and no message below the name of its author.
  private boolean doubtful() {
    return author.isEmpty()
        && lengthBefore < WRAPPED
        && entry.filter(e -> !e.rest().isEmpty()).isPresent();
  }

  private void prose(long number, String line) {
    if (prose.isEmpty()) {
      proseLine = number;
    } else {
      prose.append('\n');
    }
    prose.append(line.strip());
    if (prose.length() > LONGEST) {
      endProse();
    }
  }

  private void endProse() {
    if (!prose.isEmpty()) {
      sink.prose(path, proseLine, prose.toString());
      prose.setLength(0);
    }
  }

  /// Whether an entry without a day of its own was placed on this one.
  boolean reliedOn(LocalDate day) {
    return carried.contains(day);
  }

  void end() {
    endEntry();
    endProse();
    if (glued > 0) {
      String which =
          glued == 1
              ? "Line %d begins with no time and was read as part of the entry above it"
                  .formatted(firstGlued)
              : "From line %d on, %d lines begin with no time and were read as part of the entry above them"
                  .formatted(firstGlued, glued);
      sink.note(path, which + "; write a time before what happened apart from it.");
    }
  }

  private void endEntry() {
    if (entry.isEmpty()) {
      return;
    }
    TimeInLine found = entry.get();
    entry = Optional.empty();
    tell(found);
    author = "";
  }

  private void tell(TimeInLine found) {
    boolean unreadable = found.written().clock() instanceof WrittenClock.Unreadable;
    if (!found.note().isEmpty()) {
      if (unreadable) {
        sink.problem(new Problem(path, entryLine, found.note()));
      } else {
        sink.note(path, "Line " + entryLine + ": " + found.note());
      }
    }
    if (isInside(found.time())) {
      sink.event(event(found));
    }
  }

  private boolean isInside(EventTime time) {
    Optional<Instant> known = time.known();
    return known.isEmpty()
        || (answers.from().filter(from -> known.get().isBefore(from)).isEmpty()
            && answers.to().filter(to -> !known.get().isBefore(to)).isEmpty());
  }

  private SourceEvent event(TimeInLine found) {
    String said = text.toString().strip();
    boolean named = !author.isEmpty() && said.startsWith(author + "\n");
    Speaker speaker = Speaker.of(named ? said.substring(author.length() + 1) : said);
    String shown = speaker.said().isEmpty() ? found.written().text() : speaker.said();
    SourceEvent event =
        SourceEvent.of("text", key(found, said), found.time(), shown, path, entryLine);
    Optional<Actor> actor =
        author.isEmpty()
            ? speaker.actor()
            : Optional.of(new Actor(ActorKind.PERSON, "responder", author));
    return actor.isPresent() ? event.withActor(actor.get()) : event;
  }

  /// The same line gives the same key when the note is read again, wherever it then stands.
  private String key(TimeInLine found, String said) {
    String words = words(said.toLowerCase(Locale.ROOT));
    String told =
        words.length() > 80
            ? words.substring(0, 80) + Integer.toHexString(words.hashCode())
            : words;
    return seen.numbered(found.written().text() + " " + told);
  }

  /// The words alone, with a blank between them.
  private static String words(String said) {
    StringBuilder words = new StringBuilder(said.length());
    boolean parted = false;
    for (int i = 0; i < said.length(); ) {
      int point = said.codePointAt(i);
      if (!isOfWord(point)) {
        parted = !words.isEmpty();
      } else if (point < 128 && !parted) {
        words.append((char) point);
      } else {
        if (parted) {
          words.append(' ');
          parted = false;
        }
        words.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return words.toString();
  }

  private static boolean isOfWord(int point) {
    if (point < 128) {
      return (point >= 'a' && point <= 'z')
          || (point >= '0' && point <= '9')
          || (point >= 'A' && point <= 'Z');
    }
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.LETTER_NUMBER
        || Character.getType(point) == Character.OTHER_NUMBER;
  }
}
