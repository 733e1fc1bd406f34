package dev.unrepeat.store;

import dev.unrepeat.search.IndexText;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// FTS5 with a column for each zone; ranked by BM25 (sqlite.org/fts5.html).
final class SqliteFullText implements FullText {
  private static final String WEIGHTS =
      Arrays.stream(Zone.values())
          .map(zone -> String.valueOf(zone.weight()))
          .collect(Collectors.joining(", "));

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

  @Override
  public String score() {
    return "f.score";
  }

  @Override
  public String join() {
    return "";
  }

  @Override
  public String those(String condition) {
    return "SELECT n.number FROM search_document n JOIN incident h ON h.id = n.incident_id WHERE "
        + condition;
  }

  /// By the first and the last number alone: between them are hardly more than those asked for.
  @Override
  public String zones(Map<Zone, String> zones) {
    return zones.entrySet().stream()
        .map(zone ->
            """
            SELECT '%s' AS zone, rowid AS number
            FROM search_fts
            WHERE search_fts MATCH :%s AND rowid BETWEEN :least AND :most
            """
                .formatted(zone.getKey().name(), zone.getValue()))
        .collect(Collectors.joining("UNION ALL\n"));
  }

  @Override
  public void among(Row values, List<Long> numbers) {
    values.number("least", Collections.min(numbers)).number("most", Collections.max(numbers));
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
