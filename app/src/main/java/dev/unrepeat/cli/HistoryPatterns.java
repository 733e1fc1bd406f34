package dev.unrepeat.cli;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.SeenPattern;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.recurrence.FoundPattern;
import dev.unrepeat.recurrence.LatestOccurrence;
import dev.unrepeat.recurrence.PatternDetection;
import dev.unrepeat.recurrence.PatternOccurrence;
import dev.unrepeat.service.ReviewPatterns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The patterns of a period in a folder of postmortems, with where they showed before it.
final class HistoryPatterns {
  private static final int EARLIER = 3;

  private HistoryPatterns() {}

  static List<SeenPattern> of(History history, Period period) {
    List<PatternOccurrence> here = new ArrayList<>();
    List<PatternOccurrence> before = new ArrayList<>();
    Map<IncidentId, List<PromisedAction>> promised = new HashMap<>();
    for (History.Told one : history.incidents()) {
      if (period.contains(one.times().countsAt())) {
        here.addAll(found(one));
      } else if (one.times().countsAt().isBefore(period.from())) {
        before.addAll(found(one));
        promised.put(one.times().id(), promised(one));
      }
    }
    before.sort(Comparator.comparing(PatternOccurrence::countsAt).reversed());
    Map<List<Object>, List<PatternOccurrence>> bySubject =
        before.stream()
            .collect(
                Collectors.groupingBy(
                    one -> List.of(one.found().pattern(), one.found().subject())));
    return ReviewPatterns.seen(
        here,
        bySubject.values().stream()
            .flatMap(all ->
                all.stream().limit(EARLIER).map(one -> new LatestOccurrence(one, all.size())))
            .toList(),
        promised);
  }

  private static List<PatternOccurrence> found(History.Told one) {
    List<FoundPattern> found =
        PatternDetection.of(
            one.record()
                .withIncident(one.record().incident().withMilestones(one.times().milestones())));
    return found.stream()
        .map(pattern ->
            new PatternOccurrence(
                one.times().id(),
                one.times().title(),
                one.times().severity(),
                one.times().countsAt(),
                pattern))
        .toList();
  }

  private static List<PromisedAction> promised(History.Told one) {
    return one.record().actions().stream()
        .map(
            action -> new PromisedAction(action.id().number(), action.what(), word(action.state())))
        .toList();
  }

  private static String word(ActionState state) {
    return state.word().replace(" Unrepeat", "").toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
