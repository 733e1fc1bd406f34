package dev.unrepeat.service;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.render.SourceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Answers to several open questions of one timeline, of which each places its own events and those
/// of questions that were left empty.
final class TimeAnswers {
  private final List<TimeAnswer> answers;
  private final DayInNotes days;

  TimeAnswers(List<TimeAnswer> answers, DayInNotes days) {
    this.answers = List.copyOf(answers);
    this.days = days;
  }

  /// The sources that are answered for, as the history tells them.
  String sources() {
    return answers.stream().map(TimeAnswer::source).distinct().collect(Collectors.joining(" and "));
  }

  /// All answers, or none.
  ///
  /// @throws Refused with a sentence by question for those that place none of its events
  Postmortem in(Postmortem before) {
    Map<String, String> refusals = new LinkedHashMap<>();
    Postmortem after = before;
    for (TimeAnswer answer : answers) {
      Set<EventId> waiting = events(before, answer);
      Postmortem answered = answered(after, answer);
      if (waiting.isEmpty()) {
        refusals.put(answer.field(), "Nothing waits for this answer any more.");
      } else if (stillWaiting(answered, waiting).size() == waiting.size()) {
        refusals.put(
            answer.field(), placesNone(answer, stillWaiting(answered, waiting).getFirst()));
      }
      after = answered;
    }
    if (!refusals.isEmpty()) {
      throw Refused.of(refusals);
    }
    return after;
  }

  private Postmortem answered(Postmortem record, TimeAnswer answer) {
    Predicate<TimelineEvent> others =
        event ->
            answers.stream().anyMatch(other -> !other.equals(answer) && waitsFor(event, other));
    return record.withTimeline(
        Undated.answer(
            record.timeline(),
            answer.source(),
            answer.answers(),
            days.times(record, answer.source(), answer.answers()),
            others.negate()));
  }

  private static Set<EventId> events(Postmortem record, TimeAnswer answer) {
    return record.timeline().undated().stream()
        .filter(event -> waitsFor(event, answer))
        .map(TimelineEvent::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean waitsFor(TimelineEvent event, TimeAnswer answer) {
    return event.source().equals(answer.source())
        && event.time() instanceof EventTime.Undated undated
        && undated.missing() == answer.missing();
  }

  private static List<TimelineEvent> stillWaiting(Postmortem record, Set<EventId> events) {
    return record.timeline().undated().stream()
        .filter(event -> events.contains(event.id()))
        .toList();
  }

  private static String placesNone(TimeAnswer answer, TimelineEvent example) {
    String missing =
        example.time() instanceof EventTime.Undated undated ? undated.missing().ofTimes(1) : "";
    return "This places none of these events of %s. For example \"%s\" %s."
        .formatted(
            SourceName.of(answer.source()),
            (example.time().raw().text() + " " + example.text()).strip(),
            missing);
  }
}
