package dev.unrepeat.store;

import dev.unrepeat.search.IndexText;
import dev.unrepeat.search.SearchQuery;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// FTS5 with a column for each zone; ranked by BM25 (sqlite.org/fts5.html).
final class SqliteFullText implements FullText {
  private static final String WEIGHTS =
      Arrays.stream(Zone.values())
          .map(zone -> String.valueOf(zone.weight()))
          .collect(Collectors.joining(", "));

  /// Less than the most frequent word counts, and more than sums of the same lack.
  private static final String NOTHING = "1e-8";

  @Override
  public String insertion() {
    return """
    (rowid, title, factors, actions, body, timeline)
    VALUES (:number, :title, :factors, :actions, :text, :timeline)
    """;
  }

  @Override
  public void fill(Row row, IndexText text) {
    for (Zone zone : Zone.values()) {
      row.text(zone.words(), String.join(" ", text.in(zone)));
    }
  }

  @Override
  public String known() {
    return "number";
  }

  @Override
  public String key() {
    return "search_fts.rowid";
  }

  @Override
  public String number() {
    return "search_fts.rowid";
  }

  @Override
  public Optional<String> before() {
    return Optional.empty();
  }

  @Override
  public String matches(String value) {
    return "search_fts MATCH :" + value;
  }

  @Override
  public String following(List<Word> words, Row values) {
    return "";
  }

  @Override
  public String misses(String key) {
    return key + " NOT IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :without)";
  }

  /// BM25 can be asked only where the words are looked up.
  @Override
  public String scoreWithin() {
    return "-bm25(search_fts, " + WEIGHTS + ")";
  }

  /// A weight so great that a word counts fully where it stands and not at all elsewhere tells the
  /// zones of a row while it is found; to ask the index for each zone again took longer than all
  /// else. Of several words, each zone is held against the sum that all of them make.
  @Override
  public String zonesWithin(SearchQuery query, boolean all) {
    boolean each = all && query.words().size() > 1;
    String whole = " - " + weighed(zone -> true);
    return Arrays.stream(Zone.values())
        .map(zone ->
            ", %s%s %s AS %s"
                .formatted(
                    weighed(other -> other == zone),
                    each ? whole : "",
                    each ? "< " + NOTHING : "< -" + NOTHING,
                    FullText.in(zone)))
        .collect(Collectors.joining());
  }

  private static String weighed(Predicate<Zone> counts) {
    return Arrays.stream(Zone.values())
        .map(zone -> counts.test(zone) ? "1e15" : "0.0")
        .collect(Collectors.joining(", ", "bm25(search_fts, ", ")"));
  }

  @Override
  public String zones(SearchQuery query, boolean all, Row values) {
    return Arrays.stream(Zone.values())
        .map(zone -> ", f." + FullText.in(zone))
        .collect(Collectors.joining());
  }

  @Override
  public String score() {
    return "f.score";
  }

  @Override
  public String join(boolean zones) {
    return "";
  }

  /// The sign keeps the index from asking for the words anew for each of them.
  @Override
  public String among(String key, String condition) {
    return "+" + key + " IN (" + those(condition) + ")";
  }

  @Override
  public String those(String condition) {
    return "SELECT n.number FROM search_document n JOIN incident h ON h.id = n.incident_id WHERE "
        + condition;
  }

  @Override
  public String expression(List<Word> words, Optional<Zone> zone, boolean all) {
    String joined =
        words.stream()
            .map(word -> "\"" + String.join(" ", word.words()) + "\"" + (word.open() ? " *" : ""))
            .collect(Collectors.joining(all ? " AND " : " OR "));
    return zone.map(one -> "{" + column(one) + "} : (" + joined + ")").orElse(joined);
  }

  private static String column(Zone zone) {
    return zone == Zone.TEXT ? "body" : zone.words();
  }
}
