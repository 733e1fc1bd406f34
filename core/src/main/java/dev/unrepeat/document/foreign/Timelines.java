package dev.unrepeat.document.foreign;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.text.Speaker;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.WrittenClock;
import dev.unrepeat.time.WrittenDay;
import dev.unrepeat.time.WrittenTimes;
import dev.unrepeat.timeline.KindProposal;
import dev.unrepeat.timeline.KindWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads all timelines of a document into events, in the order in which they stand.
final class Timelines {
  /// The source that events of a document name.
  static final String SOURCE = "document";

  private static final Duration FAR = Duration.ofDays(183);
  private static final Duration FAR_OFF = Duration.ofDays(100);
  private static final int FEWEST = 2;
  private static final int LONGEST_KEY = 80;

  private final Sheet sheet;
  private final List<Integer> origins;
  private final WrittenTimes times;
  private final List<DocumentNote> notes;
  private final List<ForeignReading.Event> events = new ArrayList<>();
  private final Map<String, Integer> keys = new HashMap<>();
  private final Map<Integer, EventId> ids = new HashMap<>();

  /// What a day without its year has to lie near to: the middle of its timeline.
  private Optional<Instant> near;

  /// The whole dates of the text, once they are asked for.
  private List<Instant> dates = List.of();

  private boolean datesRead;

  Timelines(Sheet sheet, List<Integer> origins, WrittenTimes times, List<DocumentNote> notes) {
    this.sheet = sheet;
    this.origins = origins;
    this.times = times;
    this.notes = notes;
    this.near = times.hints().date().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  List<ForeignReading.Event> events() {
    return events;
  }

  /// Reads a part if it is a timeline, or if several of its lines begin with a time of day.
  void read(Part part) {
    if (part.is(Meaning.STATUS_UPDATE)) {
      StatusUpdates.read(part, sheet, new LineClock(times)).ifPresent(this::add);
      return;
    }
    boolean named = part.is(Meaning.TIMELINE);
    if (!named) {
      PostedParagraphs.read(part, sheet, new LineClock(times)).forEach(this::add);
    }
    boolean possible =
        !part.is(
            Meaning.ACTION_ITEMS,
            Meaning.EVIDENCE,
            Meaning.RELATED,
            Meaning.PEOPLE,
            Meaning.LESSONS,
            Meaning.WENT_WELL,
            Meaning.WENT_POORLY,
            Meaning.GOT_LUCKY);
    if (named || (possible && TimedLines.count(part.content, sheet.lines(), times) >= FEWEST)) {
      TimelineReading reading =
          new TimelineReading(sheet, new LineClock(times), times, part.is(Meaning.TIMELINE));
      List<Entry> entries = reading.read(part);
      near = Neighbours.of(entries, near);
      entries.forEach(this::add);
    }
  }

  private void add(Entry entry) {
    EventId id = new EventId(events.size() + 1);
    ids.put(entry.line, id);
    int line = origins.get(entry.line);
    EventTime time = time(entry);
    note(entry, time, line);
    String said = entry.text().strip();
    Speaker speaker = Speaker.of(said);
    String text = speaker.said().isBlank() ? entry.written.text() : speaker.said();
    Optional<Actor> actor =
        entry.who().isBlank()
            ? speaker.actor()
            : Optional.of(new Actor(ActorKind.PERSON, "responder", entry.who()));
    KindProposal kind = KindWords.propose(text);
    events.add(
        new ForeignReading.Event(
            line,
            new TimelineEvent(
                id,
                time,
                kind.kind(),
                kind.reason(),
                actor,
                text,
                SOURCE,
                key(entry, said),
                List.of(new EvidenceLink.InFile(new EvidenceId(1), "", line)),
                "",
                Optional.empty(),
                1,
                Standing.SHOWN,
                List.of())));
  }

  /// The time of an entry; a day without a year that would lie half a year from its neighbours is
  /// asked for.
  private EventTime time(Entry entry) {
    EventTime time = dayAlone(entry);
    Optional<Instant> at = time.known();
    if (at.isEmpty()) {
      return time;
    }
    boolean yearless =
        entry.written.day() instanceof WrittenDay.NoYear
            || (entry.written.day() instanceof WrittenDay.EitherOrder either && either.year() == 0);

    boolean far = near.filter(n -> apart(n, at.get()).compareTo(FAR) > 0).isPresent();
    if (yearless && (far || isFarFromAllDates(at.get()))) {
      return new EventTime.Undated(
          new RawTime(
              time.raw().text(), time.raw().zone(), time.raw().zoneKnown(), Provenance.UNKNOWN),
          MissingPart.YEAR);
    }
    return time;
  }

  private static Duration apart(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }

  /// Whether the document names whole dates and none of them lies near: `Dec 29` in a text that was
  /// written on 8 January is of the year before.
  private boolean isFarFromAllDates(Instant at) {
    if (!datesRead) {
      datesRead = true;
      dates =
          sheet.lines().stream()
              .flatMap(line -> HintFinder.onlyDay(line).stream())
              .map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant())
              .distinct()
              .toList();
    }
    return !dates.isEmpty() && dates.stream().allMatch(d -> apart(d, at).compareTo(FAR_OFF) > 0);
  }

  /// The same, where a day without a clock is a day, whatever the zone.
  private EventTime dayAlone(Entry entry) {
    Optional<LocalDate> day = times.day(entry.written);
    if (!(entry.time instanceof EventTime.Undated(var raw, var missing))
        || missing != MissingPart.ZONE
        || entry.written.hasClock()
        || day.isEmpty()) {
      return entry.time;
    }
    return new EventTime.At(
        day.get().atStartOfDay(ZoneOffset.UTC).toInstant(),
        Optional.empty(),
        Precision.DAY,
        entry.written.about(),
        new RawTime(raw.text(), "UTC", Provenance.ASSUMED, raw.dateKnown()));
  }

  /// What was wrong with the time; nothing of a clock on a day that was given up.
  private void note(Entry entry, EventTime time, int line) {
    boolean unreadable = entry.written.clock() instanceof WrittenClock.Unreadable;
    boolean givenUp = time instanceof EventTime.Undated && entry.time.known().isPresent();
    if (!entry.note.isEmpty() && !givenUp) {
      notes.add(
          new DocumentNote(
              line,
              unreadable || entry.time instanceof EventTime.Undated
                  ? DocumentNote.Kind.UNREADABLE
                  : DocumentNote.Kind.CONTRADICTION,
              entry.note));
    }
  }

  private String key(Entry entry, String said) {
    String words = said.length() > LONGEST_KEY ? said.substring(0, LONGEST_KEY) : said;
    String key = entry.written.text() + " " + words.replace('\n', ' ');
    int before = keys.merge(key, 1, Integer::sum);
    return before == 1 ? key : key + " #" + before;
  }

  /// The ids of events in place of their marks.
  String named(String text) {
    if (text.indexOf('\uE000') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int mark = text.indexOf('\uE000'); mark >= 0; mark = text.indexOf('\uE000', at)) {
      int end = text.indexOf('\uE001', mark);
      String number = end < 0 ? "" : text.substring(mark + 1, end);
      EventId id = number.matches("\\d{1,9}") ? ids.get(Integer.parseInt(number)) : null;
      out.append(text, at, mark);
      if (id == null) {
        out.append('\uE000');
        at = mark + 1;
      } else {
        out.append(id);
        at = end + 1;
      }
    }
    return out.append(text, at, text.length()).toString();
  }
}
