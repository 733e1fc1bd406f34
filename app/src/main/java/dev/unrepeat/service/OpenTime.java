package dev.unrepeat.service;

import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question about the times of one source: what is missing, of how many events, with examples.
public record OpenTime(String source, MissingPart missing, int count, List<String> examples) {
  private static final int EXAMPLES = 3;

  public OpenTime {
    examples = List.copyOf(examples);
  }

  private record Question(String source, MissingPart missing) {}

  /// The questions of a timeline, in the order of its undated events.
  public static List<OpenTime> of(Timeline timeline) {
    Map<Question, List<String>> asked = new LinkedHashMap<>();
    for (TimelineEvent event : timeline.undated()) {
      Undated.missing(event)
          .ifPresent(missing ->
              asked
                  .computeIfAbsent(new Question(event.source(), missing), q -> new ArrayList<>())
                  .add((event.time().raw().text() + " " + event.text()).strip()));
    }
    return asked.entrySet().stream()
        .map(e ->
            new OpenTime(
                e.getKey().source(),
                e.getKey().missing(),
                e.getValue().size(),
                e.getValue().subList(0, Math.min(EXAMPLES, e.getValue().size()))))
        .toList();
  }
}
