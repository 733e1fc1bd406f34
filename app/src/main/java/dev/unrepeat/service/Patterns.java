package dev.unrepeat.service;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.recurrence.FoundPattern;
import dev.unrepeat.recurrence.IncidentPattern;
import dev.unrepeat.recurrence.PatternCount;
import dev.unrepeat.recurrence.PatternOccurrence;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.PatternStore.Asked;
import dev.unrepeat.store.RelationStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In which incidents patterns occur, of those that the person who asks may see.
public final class Patterns {
  private final Database database;
  private final PatternStore store;
  private final RelationStore relations;

  public Patterns(Database database, PatternStore store, RelationStore relations) {
    this.database = database;
    this.store = store;
    this.relations = relations;
  }

  /// @param period empty for all times
  public record Question(Optional<Period> period, FigureFilter filter) {
    public static final Question ALL = new Question(Optional.empty(), FigureFilter.ALL);
  }

  /// @param incidents how many it occurs in; where it lies across incidents, the sum over what they
  ///   share
  /// @param subjects what incidents share, the most frequent first; empty where the pattern lies
  ///   within one incident
  public record Summary(IncidentPattern pattern, int incidents, List<PatternCount> subjects) {}

  /// One page of the incidents of a pattern.
  ///
  /// @param promised what each of them promised
  /// @param next the incident behind which it goes on
  public record Page(
      List<PatternOccurrence> occurrences,
      Map<IncidentId, List<PromisedAction>> promised,
      Optional<IncidentId> next) {}

  /// A pattern of an incident.
  ///
  /// @param elsewhere in how many other incidents it occurs
  public record Here(FoundPattern found, int elsewhere) {}

  /// Every pattern, whether or not it occurs.
  public List<Summary> overview(Viewer viewer, Question question) {
    List<PatternCount> counts = database.read(() -> store.counts(asked(viewer, question)));
    return Arrays.stream(IncidentPattern.values())
        .map(pattern -> {
          List<PatternCount> own = counts.stream().filter(one -> one.pattern() == pattern).toList();
          return new Summary(
              pattern,
              own.stream().mapToInt(PatternCount::incidents).sum(),
              pattern.across() ? own : List.of());
        })
        .toList();
  }

  public Page page(
      Viewer viewer,
      IncidentPattern pattern,
      String subject,
      Question question,
      Optional<IncidentId> after,
      int limit) {
    return database.read(() -> {
      List<PatternOccurrence> found =
          store.list(pattern, subject, asked(viewer, question), after, limit + 1);
      List<PatternOccurrence> shown = found.stream().limit(limit).toList();
      return new Page(
          shown,
          relations.promised(shown.stream().map(PatternOccurrence::id).toList()),
          found.size() > limit ? Optional.of(shown.getLast().id()) : Optional.empty());
    });
  }

  /// The patterns of a record that the viewer has before them; one that lies across incidents only
  /// where another shares it.
  public List<Here> of(Viewer viewer, IncidentId id) {
    return database.read(() -> {
      List<FoundPattern> found = store.of(List.of(id)).getOrDefault(id, List.of());
      List<PatternCount> counts = store.counts(asked(viewer, Question.ALL), found);
      return found.stream()
          .map(one -> new Here(one, elsewhere(counts, one)))
          .filter(here -> !here.found().pattern().across() || here.elsewhere() > 0)
          .toList();
    });
  }

  /// The incident itself is one of those counted, unless it is a practice copy.
  private static int elsewhere(List<PatternCount> counts, FoundPattern found) {
    return counts.stream()
        .filter(one -> one.pattern() == found.pattern() && one.subject().equals(found.subject()))
        .mapToInt(one -> Math.max(0, one.incidents() - 1))
        .sum();
  }

  private static Asked asked(Viewer viewer, Question question) {
    return new Asked(
        question.period().map(Period::from),
        question.period().map(Period::to),
        question.filter(),
        viewer.limitedTo());
  }
}
