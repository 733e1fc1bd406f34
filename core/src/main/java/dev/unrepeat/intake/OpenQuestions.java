package dev.unrepeat.intake;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks, for the undated events of a timeline, what would date them: one question per source and
/// missing part.
final class OpenQuestions {
  private static final int EXAMPLES = 5;

  private record Topic(String source, MissingPart missing) {}

  private OpenQuestions() {}

  static List<OpenQuestion> of(Timeline timeline, List<Evidence> evidence) {
    Map<Topic, List<TimelineEvent>> waiting = new LinkedHashMap<>();
    for (TimelineEvent event : timeline.events()) {
      if (event.time() instanceof EventTime.Undated undated) {
        waiting
            .computeIfAbsent(
                new Topic(event.source(), undated.missing()), topic -> new ArrayList<>())
            .add(event);
      }
    }
    return waiting.entrySet().stream()
        .map(entry ->
            new OpenQuestion(
                entry.getKey().source(),
                entry.getKey().missing(),
                entry.getValue().stream().mapToLong(TimelineEvent::repeats).sum(),
                entry.getValue().stream()
                    .limit(EXAMPLES)
                    .map(event -> example(event, evidence))
                    .toList()))
        .toList();
  }

  private static OpenQuestion.Example example(TimelineEvent event, List<Evidence> evidence) {
    for (EvidenceLink link : event.evidence()) {
      if (link instanceof EvidenceLink.InFile place) {
        String path = place.path().isEmpty() ? name(place, evidence) : place.path();
        return new OpenQuestion.Example(
            path, place.line(), event.time().raw().text(), event.text());
      }
    }
    return new OpenQuestion.Example(event.source(), 0, event.time().raw().text(), event.text());
  }

  private static String name(EvidenceLink.InFile place, List<Evidence> evidence) {
    return evidence.stream()
        .filter(e -> e.id().equals(place.evidence()))
        .map(Evidence::name)
        .findFirst()
        .orElse(place.evidence().toString());
  }
}
