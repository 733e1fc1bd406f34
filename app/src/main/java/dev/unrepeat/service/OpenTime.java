package dev.unrepeat.service;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.OpenParts;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A question about the times of one source: what is missing, of how many events, with examples.
///
/// @param missing what must be answered before anything else helps
/// @param parts all that some of them lack, and the day where their own words name none
public record OpenTime(
    String source, MissingPart missing, Set<MissingPart> parts, int count, List<String> examples) {
  private static final int EXAMPLES = 3;

  public OpenTime {
    parts = Set.copyOf(parts);
    examples = List.copyOf(examples);
  }

  private record Question(String source, MissingPart missing) {}

  private static final class Waiting {
    private final Set<MissingPart> parts = EnumSet.noneOf(MissingPart.class);
    private final List<String> examples = new ArrayList<>();
    private int count;
  }

  /// Whether its own words name no day: where nothing else does, the zone alone would not place it.
  private static boolean lacksDay(EventTime.Undated undated) {
    return switch (undated.missing()) {
      case ZONE, TWO_INSTANTS, NO_INSTANT ->
          new WrittenTimes(Answers.NONE, TimeHints.NONE).read(undated.raw().text())
                  instanceof EventTime.Undated alone
              && alone.missing() == MissingPart.DATE;
      case TIME, DATE, YEAR, DAY_ORDER -> false;
    };
  }

  /// The questions of a timeline, in the order of its undated events.
  public static List<OpenTime> of(Timeline timeline) {
    Map<Question, Waiting> asked = new LinkedHashMap<>();
    for (TimelineEvent event : timeline.undated()) {
      if (event.time() instanceof EventTime.Undated undated) {
        Waiting waiting =
            asked.computeIfAbsent(
                new Question(event.source(), undated.missing()), q -> new Waiting());
        waiting.parts.addAll(OpenParts.of(undated, Answers.NONE));
        if (lacksDay(undated)) {
          waiting.parts.add(MissingPart.DATE);
        }
        waiting.count++;
        if (waiting.examples.size() < EXAMPLES) {
          waiting.examples.add((undated.raw().text() + " " + event.text()).strip());
        }
      }
    }
    return asked.entrySet().stream()
        .map(e ->
            new OpenTime(
                e.getKey().source(),
                e.getKey().missing(),
                e.getValue().parts,
                e.getValue().count,
                e.getValue().examples))
        .toList();
  }
}
