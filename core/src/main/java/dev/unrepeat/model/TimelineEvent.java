package dev.unrepeat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One happening as one source tells it.
///
/// @param kindReason the sentence that says why the program proposed this kind; empty when a person
///   set it
/// @param source the short name of the tool that told it, for example `pagerduty`
/// @param key what makes it the same event when its source is read again; unique within the source
/// @param severity the source's own word, for example `critical`; empty when it gave none
/// @param repeats how many times it was told alike, at least 1
/// @param earlier what it said before, oldest first
public record TimelineEvent(
    EventId id,
    EventTime time,
    EventKind kind,
    String kindReason,
    Optional<Actor> actor,
    String text,
    String source,
    String key,
    List<EvidenceLink> evidence,
    String severity,
    Optional<Measurement> measurement,
    long repeats,
    Standing standing,
    List<Revision> earlier) {

  public TimelineEvent {
    Refused.blank(text, "text of an event");
    Refused.blank(source, "source of an event");
    Refused.unless(repeats >= 1, "An event happened at least once.");
    evidence = List.copyOf(evidence);
    earlier = List.copyOf(earlier);
  }

  /// A person corrects what an event says; what was said first stays readable.
  public TimelineEvent correct(
      EventTime newTime,
      EventKind newKind,
      Optional<Actor> newActor,
      String newText,
      Revision before) {
    List<Revision> history = new ArrayList<>(earlier);
    if (!newText.equals(text)) {
      history.add(before);
    }
    return with(next -> {
      next.time = newTime;
      next.kind = newKind;
      next.kindReason = newKind == kind ? kindReason : "";
      next.actor = newActor;
      next.text = newText;
      next.earlier = history;
    });
  }

  public TimelineEvent stand(Standing changed) {
    return with(next -> next.standing = changed);
  }

  public TimelineEvent classify(EventKind changed, String reason) {
    return with(next -> {
      next.kind = changed;
      next.kindReason = reason;
    });
  }

  public TimelineEvent retime(EventTime changed) {
    return with(next -> next.time = changed);
  }

  /// The same happening, told with another time by the one source it has.
  public TimelineEvent tellAgain(String newKey, EventTime newTime) {
    return with(next -> {
      next.time = newTime;
      next.key = newKey;
    });
  }

  private TimelineEvent with(Consumer<Next> change) {
    Next next = new Next();
    change.accept(next);
    return next.whole();
  }

  /// What the next version will hold, at first the same as this one.
  private final class Next {
    EventId id = id();
    EventTime time = time();
    EventKind kind = kind();
    String kindReason = kindReason();
    Optional<Actor> actor = actor();
    String text = text();
    String source = source();
    String key = key();
    List<EvidenceLink> evidence = evidence();
    String severity = severity();
    Optional<Measurement> measurement = measurement();
    long repeats = repeats();
    Standing standing = standing();
    List<Revision> earlier = earlier();

    TimelineEvent whole() {
      return new TimelineEvent(
          id,
          time,
          kind,
          kindReason,
          actor,
          text,
          source,
          key,
          evidence,
          severity,
          measurement,
          repeats,
          standing,
          earlier);
    }
  }
}
