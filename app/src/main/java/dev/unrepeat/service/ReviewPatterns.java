package dev.unrepeat.service;

import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.SeenPattern;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.recurrence.FoundPattern;
import dev.unrepeat.recurrence.IncidentPattern;
import dev.unrepeat.recurrence.LatestOccurrence;
import dev.unrepeat.recurrence.PatternEvidence;
import dev.unrepeat.recurrence.PatternOccurrence;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RelationStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The patterns that show in the incidents of a period, with where they showed before, of what the
/// reader may see.
public final class ReviewPatterns {
  private static final int LISTED = 5;
  private static final int EARLIER = 3;

  /// Patterns across incidents have many subjects; these many say most.
  private static final int ACROSS = 10;

  private final PatternStore store;
  private final RelationStore relations;

  public ReviewPatterns(PatternStore store, RelationStore relations) {
    this.store = store;
    this.relations = relations;
  }

  /// One pattern, or one subject of a pattern across incidents.
  private record Subject(IncidentPattern pattern, String subject) {
    static Subject of(FoundPattern found) {
      return new Subject(found.pattern(), found.subject());
    }
  }

  /// @param incidents those of the period, the order in which they are listed
  List<SeenPattern> of(
      Viewer viewer, Period period, FigureFilter filter, List<IncidentTimes> incidents) {
    Map<IncidentId, List<FoundPattern>> found =
        store.of(incidents.stream().map(IncidentTimes::id).toList());
    List<PatternOccurrence> here =
        incidents.stream()
            .flatMap(one ->
                found.getOrDefault(one.id(), List.of()).stream()
                    .map(pattern ->
                        new PatternOccurrence(
                            one.id(), one.title(), one.severity(), one.countsAt(), pattern)))
            .toList();
    List<LatestOccurrence> latest =
        store.latest(
            new PatternStore.Asked(
                Optional.empty(), Optional.of(period.from()), filter, viewer.limitedTo()),
            here.stream().map(PatternOccurrence::found).toList(),
            EARLIER);
    Map<IncidentId, List<PromisedAction>> promised =
        relations.promised(latest.stream().map(one -> one.occurrence().id()).distinct().toList());
    return seen(here, latest, promised);
  }

  /// The most frequent first; a pattern across incidents only where two share it.
  ///
  /// @param here where patterns show in the period
  /// @param before where they showed before it, the latest first
  /// @param promised what those before promised
  public static List<SeenPattern> seen(
      List<PatternOccurrence> here,
      List<LatestOccurrence> before,
      Map<IncidentId, List<PromisedAction>> promised) {
    Map<Subject, List<PatternOccurrence>> shown =
        here.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Subject.of(one.found()), LinkedHashMap::new, Collectors.toList()));
    Map<Subject, List<LatestOccurrence>> earlier =
        before.stream().collect(Collectors.groupingBy(one -> Subject.of(one.occurrence().found())));
    List<SeenPattern> all = new ArrayList<>();
    int across = 0;
    for (Subject one :
        shown.keySet().stream()
            .sorted(
                Comparator.<Subject>comparingInt(
                        subject -> -shown.getOrDefault(subject, List.of()).size())
                    .thenComparing(Subject::pattern)
                    .thenComparing(Subject::subject))
            .toList()) {
      List<PatternOccurrence> now = shown.getOrDefault(one, List.of());
      List<LatestOccurrence> then = earlier.getOrDefault(one, List.of());
      if (one.pattern().across()) {
        if (now.size() + then.size() < 2 || across >= ACROSS) {
          continue;
        }
        across++;
      }
      all.add(seen(one, now, then, promised));
    }
    return all;
  }

  private static SeenPattern seen(
      Subject one,
      List<PatternOccurrence> now,
      List<LatestOccurrence> then,
      Map<IncidentId, List<PromisedAction>> promised) {
    return new SeenPattern(
        one.pattern().title(),
        one.subject(),
        one.pattern().slug(),
        one.pattern().definition(),
        one.pattern().measures(),
        now.size(),
        now.stream().limit(LISTED).map(ReviewPatterns::occurrence).toList(),
        then.stream().mapToInt(LatestOccurrence::all).findFirst().orElse(0),
        then.stream()
            .map(LatestOccurrence::occurrence)
            .map(was ->
                new SeenPattern.Earlier(
                    was.id(),
                    was.title(),
                    was.countsAt(),
                    promised.getOrDefault(was.id(), List.of())))
            .toList());
  }

  private static SeenPattern.Occurrence occurrence(PatternOccurrence one) {
    Optional<PatternEvidence> strongest =
        one.found().evidence().stream().filter(piece -> !piece.quote().isEmpty()).findFirst();
    return new SeenPattern.Occurrence(
        one.id(),
        one.title(),
        one.found().reason(),
        strongest.map(PatternEvidence::heading).orElse(""),
        strongest.map(PatternEvidence::quote).orElse(""));
  }

  /// The names of the patterns that were looked for and not found.
  public static List<String> unseen(List<SeenPattern> seen) {
    List<String> slugs = seen.stream().map(SeenPattern::slug).toList();
    return Arrays.stream(IncidentPattern.values())
        .filter(one -> !slugs.contains(one.slug()))
        .map(IncidentPattern::title)
        .toList();
  }
}
