package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.search.Highlight;
import dev.unrepeat.search.NearWord;
import dev.unrepeat.search.QueryReader;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.search.SearchQuery;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.SearchStore;
import dev.unrepeat.store.SearchStore.Asked;
import dev.unrepeat.store.SearchStore.Candidate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds incidents by what stands in them, as far as somebody may see them.
public final class Search {
  /// The best are sought among so many, the latest; more than that answer only vague questions.
  public static final int CANDIDATES = 500;

  private static final int PASSAGES = 3;
  private static final int NEAR_TRIED = 8;

  private final Database database;
  private final SearchStore store;

  public Search(Database database, SearchStore store) {
    this.database = database;
    this.store = store;
  }

  public enum Order {
    BEST,
    RECENT
  }

  /// A part of an incident in which something was found.
  public record Passage(SearchPart part, List<Highlight.Piece> pieces) {}

  /// @param title cut where a found word begins and ends
  public record Hit(
      IncidentId id,
      List<Highlight.Piece> title,
      Optional<Severity> severity,
      Instant beganAt,
      List<ServiceName> services,
      List<Passage> passages) {}

  /// How many of the found incidents each choice would leave.
  public record Facets(
      Map<String, Integer> services,
      Map<Severity, Integer> severities,
      Map<Integer, Integer> years,
      Map<Zone, Integer> zones) {
    static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of(), Map.of());
  }

  /// @param notes sentences: what was not understood, or is shown in place of what was typed
  /// @param all whether each holds all words; otherwise some of them, for want of better
  /// @param found how many answer; at most [#CANDIDATES]
  /// @param capped whether there are more
  /// @param next the place behind the last hit; empty at the end
  public record Found(
      SearchQuery query,
      List<String> notes,
      List<Hit> hits,
      boolean all,
      int found,
      boolean capped,
      Facets facets,
      Optional<String> next) {}

  /// What is asked for.
  ///
  /// @param typing whether the last word may be unfinished
  /// @param after as [Found#next] gave it
  public record Question(
      String typed,
      boolean typing,
      Order order,
      Optional<String> after,
      int limit,
      boolean facets) {}

  private record Answer(SearchQuery query, boolean all, List<Candidate> candidates) {}

  public Found find(Viewer viewer, Question question) {
    SearchQuery query = QueryReader.read(question.typed(), question.typing());
    if (!query.asks()) {
      return new Found(
          query, query.notes(), List.of(), true, 0, false, Facets.NONE, Optional.empty());
    }
    return database.read(() -> find(viewer, question, query));
  }

  private Found find(Viewer viewer, Question question, SearchQuery query) {
    List<String> notes = new ArrayList<>(query.notes());
    Answer answer = answer(viewer, query, question.facets(), notes);
    Order order = answer.query().words().isEmpty() ? Order.RECENT : question.order();
    int found = Math.min(answer.candidates().size(), CANDIDATES);
    boolean capped = answer.candidates().size() > CANDIDATES;
    if (capped && order == Order.BEST) {
      notes.add(
          "More than %,d incidents answer; the best of the latest %,d are shown. One more word, or a filter, makes it exact."
              .formatted(CANDIDATES, CANDIDATES));
    }
    List<Candidate> page = page(viewer, answer, order, question);
    boolean more = page.size() > question.limit();
    List<Candidate> shown = page.subList(0, Math.min(page.size(), question.limit()));
    return new Found(
        answer.query(),
        notes,
        hits(shown, answer.query()),
        answer.all(),
        found,
        capped,
        question.facets() ? facets(answer) : Facets.NONE,
        more ? Optional.of(place(shown.getLast(), order)) : Optional.empty());
  }

  private List<Candidate> page(Viewer viewer, Answer answer, Order order, Question question) {
    int limit = question.limit() + 1;
    if (order == Order.RECENT) {
      Optional<Long> before = question.after().flatMap(Search::number);
      return before.isEmpty()
          ? answer.candidates().stream().limit(limit).toList()
          : store.find(
              new Asked(
                  answer.query(), answer.all(), viewer.limitedTo(), before, false, false, limit));
    }
    List<Candidate> best =
        answer.candidates().stream()
            .limit(CANDIDATES)
            .sorted(
                Comparator.comparingDouble(Candidate::score)
                    .thenComparingLong(Candidate::number)
                    .reversed())
            .toList();
    int from = 0;
    Optional<Long> after = question.after().flatMap(Search::number);
    if (after.isPresent()) {
      while (from < best.size() && best.get(from).number() != after.get()) {
        from++;
      }
      from = Math.min(from + 1, best.size());
    }
    return best.subList(from, Math.min(best.size(), from + limit));
  }

  private static String place(Candidate last, Order order) {
    return order.name().charAt(0) + Long.toString(last.number(), Character.MAX_RADIX);
  }

  private static Optional<Long> number(String place) {
    try {
      return place.isEmpty()
          ? Optional.empty()
          : Optional.of(Long.parseLong(place.substring(1), Character.MAX_RADIX));
    } catch (NumberFormatException noPlace) {
      return Optional.empty();
    }
  }

  /// All words; where none has them all, the words that were meant; where still none, any of them.
  private Answer answer(Viewer viewer, SearchQuery query, boolean facets, List<String> notes) {
    List<Candidate> found = candidates(viewer, query, true, facets);
    if (!found.isEmpty() || query.words().isEmpty()) {
      return new Answer(query, true, found);
    }
    SearchQuery meant = meant(viewer, query, notes);
    List<Candidate> corrected =
        meant.words().equals(query.words()) ? List.of() : candidates(viewer, meant, true, facets);
    if (!corrected.isEmpty()) {
      return new Answer(meant, true, corrected);
    }
    List<Candidate> some =
        meant.words().size() < 2 ? List.of() : candidates(viewer, meant, false, facets);
    if (!some.isEmpty()) {
      notes.add("No incident has all of these words; these have some of them.");
    }
    return new Answer(meant, false, some);
  }

  private List<Candidate> candidates(
      Viewer viewer, SearchQuery query, boolean all, boolean facets) {
    boolean zones = facets && query.zone().isEmpty();
    return store.find(
        new Asked(query, all, viewer.limitedTo(), Optional.empty(), false, zones, CANDIDATES + 1));
  }

  private SearchQuery meant(Viewer viewer, SearchQuery query, List<String> notes) {
    List<Word> words = new ArrayList<>();
    for (Word word : query.words()) {
      Optional<Word> near =
          word.words().size() > 1 || found(viewer, List.of(word)).contains(1)
              ? Optional.empty()
              : near(viewer, word);
      near.ifPresent(other ->
          notes.add("Nothing has “%s”; shown: %s.".formatted(word.written(), other.last())));
      words.add(near.orElse(word));
    }
    return query.withWords(words);
  }

  /// Only a word that stands in something this person may see.
  private Optional<Word> near(Viewer viewer, Word word) {
    List<Word> tried =
        NearWord.among(store.like(word.last()), word.last()).stream()
            .limit(NEAR_TRIED)
            .map(other -> new Word(List.of(other), false, other))
            .toList();
    int first = found(viewer, tried).indexOf(1);
    return first < 0 ? Optional.empty() : Optional.of(tried.get(first));
  }

  /// For each word 1 where it occurs, 0 where it does not.
  private List<Integer> found(Viewer viewer, List<Word> words) {
    return store.counts(words, viewer.limitedTo(), 1);
  }

  private List<Hit> hits(List<Candidate> shown, SearchQuery query) {
    Map<IncidentId, List<SearchPart>> parts =
        store.parts(shown.stream().map(Candidate::id).toList());
    return shown.stream()
        .map(one ->
            new Hit(
                one.id(),
                Highlight.whole(one.title(), query.words()),
                one.severity(),
                one.beganAt(),
                one.services(),
                passages(parts.getOrDefault(one.id(), List.of()), query)))
        .toList();
  }

  private record Rated(Passage passage, int found, double weight) {}

  private static List<Passage> passages(List<SearchPart> parts, SearchQuery query) {
    return parts.stream()
        .filter(part -> part.zone() != Zone.TITLE)
        .filter(part -> query.zone().isEmpty() || query.zone().get() == part.zone())
        .map(part -> {
          Highlight seen = Highlight.of(part.text(), query.words());
          return new Rated(new Passage(part, seen.pieces()), seen.found(), part.zone().weight());
        })
        .filter(rated -> rated.found() > 0)
        .sorted(Comparator.comparingInt(Rated::found).thenComparingDouble(Rated::weight).reversed())
        .limit(PASSAGES)
        .map(Rated::passage)
        .toList();
  }

  private static Facets facets(Answer answer) {
    Map<String, Integer> services = new TreeMap<>();
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    Map<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
    Map<Zone, Integer> zones = new EnumMap<>(Zone.class);
    answer.candidates().stream()
        .limit(CANDIDATES)
        .forEach(one -> {
          one.services().forEach(service -> services.merge(service.value(), 1, Integer::sum));
          one.severity().ifPresent(severity -> severities.merge(severity, 1, Integer::sum));
          years.merge(one.beganAt().atOffset(ZoneOffset.UTC).getYear(), 1, Integer::sum);
          one.zones().forEach(zone -> zones.merge(zone, 1, Integer::sum));
        });
    Map<String, Integer> most = new LinkedHashMap<>();
    services.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(8)
        .forEach(one -> most.put(one.getKey(), one.getValue()));
    return new Facets(most, severities, years, zones);
  }
}
