package dev.unrepeat.source.json;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Takes the events of one record. A record that tells nothing is reported, so that none is lost
/// without a word.
public final class RecordEvents {
  private static final String NO_TEXT = "(no text)";

  private final String source;
  private final RecordTime time;
  private final Envelope envelope;
  private final SentOnce sent;
  private boolean told;
  private boolean passed;

  public RecordEvents(String source, RecordTime time, Envelope envelope, SentOnce sent) {
    this.source = source;
    this.time = time;
    this.envelope = envelope;
    this.sent = sent;
  }

  /// Where and how the record is read, for a reader that several sources share and that reports by
  /// itself.
  public RecordTime shared() {
    told = true;
    return time;
  }

  public SentOnce sent() {
    return sent;
  }

  public Envelope envelope() {
    return envelope;
  }

  /// The time in a field, else the one of receipt, else undated; nothing is guessed.
  public EventTime time(String text) {
    return time.readOrReceipt(text, envelope.receivedAt());
  }

  /// The time in a field; empty when the field says that there is none.
  public Optional<EventTime> timeIfAny(String text) {
    return time.read(text);
  }

  /// From one instant to another; the first alone where the second is unknown or not later.
  public static EventTime range(EventTime from, Optional<EventTime> to) {
    Optional<Instant> end = to.flatMap(EventTime::known);
    return from instanceof EventTime.At at && end.isPresent() && end.get().isAfter(at.instant())
        ? new EventTime.At(at.instant(), end, at.precision(), at.about(), at.raw())
        : from;
  }

  /// The instant for a key, or the words it was written in.
  public static String since(EventTime time) {
    return time.known().map(RecordEvents::written).orElse(time.raw().text());
  }

  /// As an instant prints itself, without its formatter where it has whole seconds.
  private static String written(Instant at) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
    if (at.getNano() != 0 || utc.getYear() < 1000 || utc.getYear() > 9999) {
      return at.toString();
    }
    return utc + (utc.getSecond() == 0 ? ":00Z" : "Z");
  }

  /// What a record without any key is known by: the place where it stands.
  public String place() {
    return time.path() + "#" + time.number();
  }

  public SourceEvent event(String key, EventTime at, String text) {
    String says = text.isBlank() ? NO_TEXT : text.strip();
    return SourceEvent.of(source, key, at, says, time.path(), time.number());
  }

  /// Tells an event. A message that was delivered again tells nothing new.
  public void tell(SourceEvent event) {
    told = true;
    sent.addIfNew(event);
  }

  public void tell(SourceEvent event, Optional<Actor> who) {
    tell(who.map(event::withActor).orElse(event));
  }

  /// Tells a run of repeats anew, of which perhaps a shorter one was told before.
  public void grow(SourceEvent event) {
    told = true;
    sent.replace(event);
  }

  /// Says that something of the record could not be read.
  public void problem(String reason) {
    time.sink().problem(new Problem(time.path(), time.number(), reason));
  }

  /// Says why the record tells nothing.
  public void leaveOut(String reason) {
    told = true;
    problem(reason + "; it was left out.");
  }

  /// Passes over a record that only describes the tool. A file of nothing else is reported.
  public void pass() {
    passed = true;
  }

  /// Ends the record.
  ///
  /// @return whether it was one that can tell something
  public boolean finish() {
    if (!told && !passed) {
      leaveOut("The record has nothing that is read as an event of " + source);
    }
    return !passed;
  }

  public static Optional<Actor> person(String role, String name) {
    return actor(ActorKind.PERSON, role, name);
  }

  public static Optional<Actor> program(String role, String name) {
    return actor(ActorKind.AUTOMATION, role, name);
  }

  private static Optional<Actor> actor(ActorKind kind, String role, String name) {
    return name.isBlank() ? Optional.empty() : Optional.of(new Actor(kind, role, name.strip()));
  }

  /// These words without the empty ones, as references.
  public static Set<String> words(String... words) {
    Set<String> said = new LinkedHashSet<>();
    for (String word : words) {
      if (!word.isBlank()) {
        said.add(word.strip());
      }
    }
    return said;
  }

  /// These texts with a mark between those that say something new: `a — b`.
  public static String joined(String mark, String... parts) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      boolean again = part.isEmpty();
      for (int before = 0; before < i && !again; before++) {
        again = parts[before].strip().equals(part);
      }
      if (!again) {
        said.append(said.isEmpty() ? "" : mark).append(part);
      }
    }
    return said.toString();
  }

  /// An address a person can open, or nothing.
  public static String page(String... addresses) {
    for (String address : addresses) {
      if (address.startsWith("http://") || address.startsWith("https://")) {
        return address;
      }
    }
    return "";
  }
}
