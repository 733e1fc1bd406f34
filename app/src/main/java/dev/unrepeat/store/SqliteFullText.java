package dev.unrepeat.store;

import dev.unrepeat.search.IndexText;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import java.util.Arrays;
import java.util.List;
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
  public String join() {
    return "JOIN search_fts ON search_fts.rowid = d.number\n";
  }

  @Override
  public String number() {
    return "search_fts.rowid";
  }

  @Override
  public String matches() {
    return "search_fts MATCH :match";
  }

  @Override
  public String misses() {
    return "d.number NOT IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :without)";
  }

  @Override
  public String score() {
    return "-bm25(search_fts, " + WEIGHTS + ")";
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
