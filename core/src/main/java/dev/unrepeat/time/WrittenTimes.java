package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads times as people and programs write them, for example `14:02`, `Oct 14, 2026, 2:02 PM` or
/// `2026-10-14T14:02:31Z`. What the writing leaves open is taken from the document, then from a
/// person's answers; nothing is guessed.
///
/// @param hints what the document says of its times
public record WrittenTimes(Answers answers, TimeHints hints) {
  /// A field or cell that holds a time and nothing else.
  public EventTime read(String text) {
    return look(text).time();
  }

  /// The same, with a sentence where the reading is doubtful or failed.
  public Reading look(String text) {
    String trimmed = text.strip();
    Optional<Reading> stamp = stamp(trimmed);
    if (stamp.isPresent()) {
      return stamp.get();
    }
    Optional<Taken<WrittenTime>> written = WrittenForms.at(trimmed, LineStarts.skip(trimmed), true);
    if (written.isEmpty() || !LineStarts.rest(trimmed, written.get().end()).isEmpty()) {
      return nothing(text, trimmed.isEmpty() ? "" : "\"" + shorten(trimmed) + "\" is not a time.");
    }
    return place(written.get().what(), Optional.empty());
  }

  /// A field that is nothing but a count since 1970 or a whole stamp of a program; empty when it is
  /// neither, or a stamp that leaves its zone open.
  public Optional<Reading> stamp(String trimmed) {
    if (Epochs.looksLike(trimmed) && trimmed.length() > 8) {
      return Optional.of(machine(trimmed, () -> Epochs.read(trimmed)));
    }
    return trimmed.length() >= 16 && Characters.digits(trimmed, 0) >= 4
        ? iso(trimmed)
        : Optional.empty();
  }

  private static Optional<Reading> iso(String trimmed) {
    char[] chars = trimmed.toCharArray();
    StampScanner stamp = new StampScanner();
    if (!stamp.iso(chars, 0, chars.length) || stamp.end() != chars.length) {
      return Optional.empty();
    }
    if (stamp.digits() > 9 || stamp.offset() != StampScanner.NO_OFFSET || stamp.year() < 1990) {
      return Optional.of(machine(trimmed, () -> IsoInstants.of(trimmed, stamp)));
    }
    return Optional.empty();
  }

  private static Reading machine(String trimmed, Supplier<Optional<EventTime>> read) {
    try {
      return read.get().map(time -> new Reading(time, "")).orElseGet(() -> nothing(trimmed, ""));
    } catch (Refused refused) {
      return nothing(trimmed, refused.sentence());
    }
  }

  private static Reading nothing(String text, String note) {
    return new Reading(new EventTime.Undated(RawTime.unknown(text), MissingPart.TIME), note);
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /// The time at the beginning of a line, behind list marks, emphasis or a short label.
  public Optional<TimeInLine> find(String line) {
    return LineStarts.find(line).map(found -> inLine(line, found));
  }

  /// The same, only taken apart, for who places it by the lines before it.
  public static Optional<TimeInLine> apart(String line) {
    return LineStarts.find(line)
        .map(found -> {
          EventTime open =
              new EventTime.Undated(RawTime.unknown(found.written().text()), MissingPart.TIME);
          return inLine(line, found, new Reading(open, ""));
        });
  }

  /// The next time from a place on, anywhere in prose.
  public Optional<TimeInLine> search(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      char before = Characters.charAt(line, i - 1);
      boolean tail = before == ':' || (before == '.' && Characters.digit(line, i - 2));
      boolean offset = (before == '+' || before == '-') && Characters.letter(line, i - 2);
      boolean begins = !Characters.wordy(line, i - 1) && !tail && !offset;
      if (begins && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '~')) {
        Optional<Taken<WrittenTime>> found = WrittenForms.at(line, i, false);
        if (found.isPresent()) {
          int end = found.get().end();
          return Optional.of(inLine(line, new LineStarts.Found(found.get().what(), i, end, "")));
        }
      }
    }
    return Optional.empty();
  }

  private TimeInLine inLine(String line, LineStarts.Found found) {
    return inLine(line, found, place(found.written(), Optional.empty()));
  }

  private static TimeInLine inLine(String line, LineStarts.Found found, Reading reading) {
    String rest = found.label() + LineStarts.rest(line, found.end());
    return new TimeInLine(
        found.start(), found.end(), found.written(), reading.time(), rest.strip(), reading.note());
  }

  /// Places a time that was taken apart before.
  ///
  /// @param before the instant of the line above, where lines are in order
  public Reading place(WrittenTime written, Optional<Instant> before) {
    return new Placement(answers, hints, before).place(written);
  }

  /// A whole stamp of a program whose instant is known, in the zone it names or else the answered
  /// one; the same as placing it, without taking it apart.
  public EventTime stamped(StampScanner stamp, String text, Instant instant) {
    boolean beside = stamp.offset() != StampScanner.NO_OFFSET;
    String zone =
        beside
            ? ZoneSettling.print(ZoneOffset.ofTotalSeconds(stamp.offset()))
            : answers.zone().map(ZoneSettling::print).orElse("");
    Provenance known = beside ? Provenance.IN_TEXT : Provenance.SET_FOR_SOURCE;
    RawTime raw = new RawTime(text, zone, known, Provenance.IN_TEXT);
    return new EventTime.At(instant, Optional.empty(), stamp.precision(), false, raw);
  }

  /// Places the clock of a written time on a day that is known from elsewhere.
  public Reading place(
      WrittenTime written, LocalDate date, Provenance known, Optional<Instant> before) {
    if (written.clock() instanceof WrittenClock.Unreadable) {
      return place(written, before);
    }
    return new Placement(answers, hints, before).place(written, date, known);
  }

  /// The day of a written time, from its own words, the document and the answers.
  public Optional<LocalDate> day(WrittenTime written) {
    return new Placement(answers, hints, Optional.empty()).known(written.day());
  }

  public WrittenTimes with(TimeHints changed) {
    return new WrittenTimes(answers, changed);
  }
}
