package dev.unrepeat.store;

import dev.unrepeat.search.IndexText;
import dev.unrepeat.search.SearchQuery;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A tsvector that the program writes itself, so that no parser of the database cuts words another
/// way (postgresql.org/docs/current/datatype-textsearch.html).
final class PostgresFullText implements FullText {
  /// Behind it all positions are one.
  private static final int LAST_POSITION = 16_383;

  private static final int MOST_POSITIONS = 255;

  /// Spreads a sum over all its bits (Knuth, TAOCP 3, 6.4).
  private static final int SPREAD = 0x9E3779B1;

  @Override
  public String insertion() {
    return """
    (incident_id, number, words, pairs)
    VALUES (:incident, :number, CAST(:words AS tsvector), CAST(:pairs AS INTEGER[]))
    """;
  }

  @Override
  public void fill(Row row, IndexText text) {
    Map<String, StringBuilder> lexemes = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<Integer> pairs = new TreeSet<>();
    int position = 0;
    for (Zone zone : Zone.values()) {
      String before = IndexText.GAP;
      for (String word : text.in(zone)) {
        position++;
        if (!word.equals(IndexText.GAP)) {
          if (!before.equals(IndexText.GAP)) {
            pairs.add(pair(before, word));
          }
          String place = Math.min(position, LAST_POSITION) + weight(zone);
          add(lexemes, counts, word, place);
          if (!mark(zone).isEmpty()) {
            add(lexemes, counts, mark(zone) + word, place);
          }
        }
        before = word;
      }
    }
    row.text(
        "words",
        lexemes.entrySet().stream()
            .map(one -> "'" + one.getKey() + "':" + one.getValue())
            .collect(Collectors.joining(" ")));
    row.text("pairs", array(pairs));
  }

  /// Two words that follow each other, as one number of 65,536.
  private static int pair(String word, String next) {
    return ((word + " " + next).hashCode() * SPREAD) >>> 16;
  }

  private static String array(Set<Integer> pairs) {
    return pairs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private static void add(
      Map<String, StringBuilder> lexemes, Map<String, Integer> counts, String word, String place) {
    if (counts.merge(word, 1, Integer::sum) <= MOST_POSITIONS) {
      StringBuilder places = lexemes.computeIfAbsent(word, any -> new StringBuilder());
      places.append(places.isEmpty() ? "" : ",").append(place);
    }
  }

  private static String weight(Zone zone) {
    return switch (zone) {
      case TITLE -> "A";
      case FACTORS, ACTIONS -> "B";
      case TEXT -> "C";
      case TIMELINE -> "D";
    };
  }

  private static String mark(Zone zone) {
    return switch (zone) {
      case FACTORS -> "\uE001";
      case ACTIONS -> "\uE002";
      case TITLE, TEXT, TIMELINE -> "";
    };
  }

  @Override
  public String known() {
    return "incident_id";
  }

  @Override
  public String key() {
    return "search_fts.incident_id";
  }

  @Override
  public String number() {
    return "search_fts.number";
  }

  /// A plan for any words, or a scan that hopes to meet one soon, reads all postmortems for a rare
  /// word: 400 ms of 100,000. And to look whether words stand in a row costs much more than
  /// PostgreSQL believes, for they are kept compressed and apart from it: so each row that is
  /// looked at counts as two pages. Otherwise the latest are looked at one by one, with one word of
  /// few rows beside one of many, or all of them by two processes, where 500 of a service would do.
  @Override
  public Optional<String> before() {
    return Optional.of(
        """
        SELECT set_config('plan_cache_mode', 'force_custom_plan', TRUE) AS plan,
          set_config('enable_seqscan', 'off', TRUE) AS scan,
          set_config('cpu_operator_cost', '0.1', TRUE) AS cost,
          set_config('cpu_tuple_cost', '2', TRUE) AS looking,
          set_config('max_parallel_workers_per_gather', '0', TRUE) AS workers
        """);
  }

  @Override
  public String matches(String value) {
    return "search_fts.words @@ CAST(:%s AS tsquery)".formatted(value);
  }

  /// Of two frequent words in this order: without it each row that has both is read, 300 ms of
  /// 100,000.
  @Override
  public String following(List<Word> words, Row values) {
    Set<Integer> pairs = new TreeSet<>();
    for (Word word : words) {
      List<String> whole = word.words().subList(0, word.words().size() - (word.open() ? 1 : 0));
      for (int i = 1; i < whole.size(); i++) {
        pairs.add(pair(whole.get(i - 1), whole.get(i)));
      }
    }
    if (pairs.isEmpty()) {
      return "";
    }
    values.text("pairs", array(pairs));
    return "search_fts.pairs @> CAST(:pairs AS INTEGER[]) AND ";
  }

  @Override
  public String misses(String key) {
    return """
    NOT EXISTS (SELECT 1 FROM search_fts n
      WHERE n.incident_id = %s AND n.words @@ CAST(:without AS tsquery))
    """
        .formatted(key);
  }

  @Override
  public String scoreWithin() {
    return "0";
  }

  /// The weights of D, C, B and A; 1 makes long documents count a little less. It reads all words
  /// of a row, so it is asked of those alone that are shown.
  @Override
  public String score() {
    return "ts_rank('{0.1, 0.12, 0.35, 1}', w.words, CAST(:match AS tsquery), 1)";
  }

  @Override
  public String zonesWithin(SearchQuery query, boolean all) {
    return "";
  }

  @Override
  public String zones(SearchQuery query, boolean all, Row values) {
    StringBuilder columns = new StringBuilder();
    for (Zone zone : Zone.values()) {
      String name = "zone" + zone.ordinal();
      values.text(name, expression(query.words(), Optional.of(zone), all));
      columns.append(", w.words @@ CAST(:%s AS tsquery) AS %s".formatted(name, FullText.in(zone)));
    }
    return columns.toString();
  }

  /// The words of each row are read once: they are kept compressed, and what is put together anew
  /// is not.
  @Override
  public String join(boolean zones) {
    if (!zones) {
      return "JOIN search_fts w ON w.incident_id = f.known\n";
    }
    return """
    CROSS JOIN LATERAL (SELECT s.words || CAST('' AS tsvector) AS words
      FROM search_fts s
      WHERE s.incident_id = f.known
      OFFSET 0) w
    """;
  }

  @Override
  public String among(String key, String condition) {
    return key + " IN (" + those(condition) + ")";
  }

  @Override
  public String those(String condition) {
    return "SELECT h.id FROM incident h WHERE " + condition;
  }

  @Override
  public String expression(List<Word> words, Optional<Zone> zone, boolean all) {
    return words.stream()
        .map(word -> "(" + phrase(word, zone) + ")")
        .collect(Collectors.joining(all ? " & " : " | "));
  }

  private static String phrase(Word word, Optional<Zone> zone) {
    String mark = zone.map(PostgresFullText::mark).orElse("");
    String weight = zone.filter(one -> mark.isEmpty()).map(PostgresFullText::weight).orElse("");
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < word.words().size(); i++) {
      boolean open = word.open() && i == word.words().size() - 1;
      String after = (open ? "*" : "") + weight;
      phrase
          .append(i == 0 ? "'" : " <-> '")
          .append(mark)
          .append(word.words().get(i))
          .append("'")
          .append(after.isEmpty() ? "" : ":" + after);
    }
    return phrase.toString();
  }
}
