package dev.unrepeat.service;

import dev.unrepeat.model.IncidentBrief;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.recurrence.FailureMode;
import dev.unrepeat.recurrence.FoundPattern;
import dev.unrepeat.recurrence.IncidentPattern;
import dev.unrepeat.recurrence.IncidentTraits;
import dev.unrepeat.recurrence.RelatedIncidents;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.search.SearchQuery;
import dev.unrepeat.search.Tokens;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.SearchStore;
import dev.unrepeat.store.SearchStore.Asked;
import dev.unrepeat.store.SearchStore.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Incidents that may be like one, of those that somebody may see: by rare words, by the way to
/// fail, by the service. The number of statements does not grow with the number of incidents.
final class RelationCandidates {
  private static final int WORDS_TRIED = 30;
  private static final int WORDS_ASKED = 12;
  private static final int COMMON = 300;
  private static final int BY_WORDS = 300;
  private static final int BY_MODE = 60;
  private static final int BY_SERVICE = 20;
  private static final int RANKED_BY_WORDS = 40;

  private static final int MOST_COMMON = 20_000;

  /// Words that so many incidents have that they tell nothing; to count them takes longest, and
  /// they do not become rare again.
  private final Set<String> common = ConcurrentHashMap.newKeySet();

  private final SearchStore search;
  private final PatternStore patterns;
  private final RelationStore relations;

  RelationCandidates(SearchStore search, PatternStore patterns, RelationStore relations) {
    this.search = search;
    this.patterns = patterns;
    this.relations = relations;
  }

  /// In the order of their ids.
  List<IncidentTraits> of(IncidentTraits asked, Optional<String> reader) {
    Set<IncidentId> ids = new LinkedHashSet<>();
    byWords(asked, 2, reader).forEach(one -> ids.add(one.id()));
    ids.addAll(
        patterns.sharing(
            IncidentPattern.SAME_FAILURE_MODE,
            asked.modes().keySet().stream().map(FailureMode::words).sorted().toList(),
            reader,
            BY_MODE));
    ids.addAll(relations.ofServices(asked.services(), reader, BY_SERVICE));
    ids.remove(asked.id());
    return traits(List.copyOf(ids), reader);
  }

  /// @param least in how many incidents a word stands: in two, where one of them is that asked for
  private List<Candidate> byWords(IncidentTraits asked, int least, Optional<String> reader) {
    Map<Word, Integer> found = new HashMap<>();
    List<Word> telling =
        RelatedIncidents.telling(asked, WORDS_TRIED).stream()
            // Of longer ones no index knows, and PostgreSQL refuses to be asked.
            .filter(word -> word.length() <= Tokens.LONGEST && !common.contains(word))
            .map(word -> new Word(List.of(word), true, word))
            .toList();
    List<Integer> counts = search.counts(telling, reader, COMMON);
    for (int i = 0; i < telling.size(); i++) {
      if (counts.get(i) >= COMMON && common.size() < MOST_COMMON) {
        common.add(telling.get(i).last());
      } else if (counts.get(i) >= least && counts.get(i) < COMMON) {
        found.put(telling.get(i), counts.get(i));
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    List<Word> rarest =
        found.entrySet().stream()
            .sorted(
                Map.Entry.<Word, Integer>comparingByValue()
                    .thenComparing(one -> one.getKey().written()))
            .limit(WORDS_ASKED)
            .map(Map.Entry::getKey)
            .toList();
    SearchQuery query = new SearchQuery(rarest, List.of(), List.of(), Optional.empty(), List.of());
    return search
        .find(new Asked(query, false, reader, Optional.empty(), true, false, BY_WORDS))
        .stream()
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .thenComparingLong(Candidate::number)
                .reversed())
        .limit(RANKED_BY_WORDS)
        .toList();
  }

  private List<IncidentTraits> traits(List<IncidentId> ids, Optional<String> reader) {
    Map<IncidentId, List<SearchPart>> parts = search.parts(ids);
    Map<IncidentId, List<FoundPattern>> found = patterns.of(ids);
    List<IncidentTraits> all = new ArrayList<>();
    for (IncidentBrief head : relations.heads(ids, reader)) {
      all.add(
          IncidentTraits.of(
              head.id(),
              head.services(),
              parts.getOrDefault(head.id(), List.of()),
              within(found.getOrDefault(head.id(), List.of()))));
    }
    return all;
  }

  static Set<IncidentPattern> within(List<FoundPattern> found) {
    return found.stream()
        .map(FoundPattern::pattern)
        .filter(pattern -> !pattern.across())
        .collect(Collectors.toSet());
  }

  /// The latest incidents of some services or with words of a title.
  List<IncidentBrief> nearby(String title, List<ServiceName> services, Optional<String> reader) {
    Set<IncidentId> ids = new LinkedHashSet<>(relations.ofServices(services, reader, BY_SERVICE));
    IncidentTraits typed =
        IncidentTraits.of(
            new IncidentId("NEW"),
            services,
            List.of(new SearchPart(Zone.TITLE, "TITLE", "Title", title)),
            Set.of());
    byWords(typed, 1, reader).forEach(one -> ids.add(one.id()));
    return relations.heads(List.copyOf(ids), reader);
  }
}
