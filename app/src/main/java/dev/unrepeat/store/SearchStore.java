package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.search.IndexText;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.search.SearchQuery;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be searched, and the incidents that answer; who may not see one does not find it.
public final class SearchStore {
  /// Words that begin alike, read to find the one that was meant.
  private static final int MOST_KNOWN = 5000;

  private static final long WITHIN_A_SECOND = 4096;

  private final Sql sql;
  private final FullText fullText;

  public SearchStore(Database database) {
    this.sql = database.sql();
    this.fullText = database.dialect().fullText();
  }

  /// An incident that answers a question.
  ///
  /// @param number later beginning, greater number; names a place in the list
  /// @param score how well it answers; more is better, and comparable within one answer only
  public record Candidate(
      IncidentId id,
      long number,
      double score,
      String title,
      Optional<Severity> severity,
      Instant beganAt,
      List<ServiceName> services) {}

  /// A part of an incident.
  public record Part(IncidentId incident, SearchPart part) {}

  /// Which incidents are asked for.
  ///
  /// @param all whether all words must occur, or one is enough
  /// @param reader the person who asks; empty for one who may see all
  /// @param before only with a smaller number
  public record Asked(
      SearchQuery query,
      boolean all,
      Optional<String> reader,
      Optional<Long> before,
      boolean happenedOnly,
      int limit) {}

  /// Puts a record into the index, or what it says now in the place of what it said.
  void save(IncidentId id, Instant beganAt, List<ServiceName> services, List<SearchPart> parts) {
    remove(id);
    long first = beganAt.getEpochSecond() * WITHIN_A_SECOND;
    long number =
        sql.list(
                """
                SELECT COALESCE(MAX(number) + 1, :first) AS free
                FROM search_document
                WHERE number BETWEEN :first AND :last
                """,
                Row.empty().number("first", first).number("last", first + WITHIN_A_SECOND - 1),
                row -> row.longNumber("free"))
            .getFirst();
    IndexText text = IndexText.of(parts);
    sql.run(
        """
        INSERT INTO search_document (incident_id, number, form, services)
        VALUES (:incident, :number, :form, :services)
        """,
        Row.of(id)
            .number("number", number)
            .number("form", IndexText.FORM)
            .texts("services", services.stream().map(ServiceName::value).toList()));
    Row words = Row.of(id).number("number", number);
    fullText.fill(words, text);
    sql.run("INSERT INTO search_fts " + fullText.insertion(), words);
    sql.batch(
        """
        INSERT INTO search_part (incident_id, position, zone, part, heading, body)
        VALUES (:incident, :position, :zone, :part, :heading, :body)
        """,
        parts,
        (part, position) ->
            Row.of(id)
                .number("position", position)
                .word("zone", part.zone())
                .text("part", part.key())
                .text("heading", part.heading())
                .text("body", part.text()));
    // In order, so that two who add the same words do not wait for each other crosswise.
    sql.batch(
        "INSERT INTO search_word (word) VALUES (:word) ON CONFLICT (word) DO NOTHING",
        List.copyOf(text.known()),
        (word, position) -> Row.empty().text("word", word));
  }

  void remove(IncidentId id) {
    sql.run(
        """
        DELETE FROM search_fts
        WHERE %s = (SELECT d.number FROM search_document d WHERE d.incident_id = :incident)
        """
            .formatted(fullText.number()),
        Row.of(id));
    sql.run("DELETE FROM search_part WHERE incident_id = :incident", Row.of(id));
    sql.run("DELETE FROM search_document WHERE incident_id = :incident", Row.of(id));
  }

  /// Incidents that are not in the index yet, or in one of another form; at most so many.
  public List<IncidentId> missing(int limit) {
    return sql.list(
        """
        SELECT i.id
        FROM incident i
        LEFT JOIN search_document d ON d.incident_id = i.id
        WHERE i.deleted_at IS NULL AND (d.incident_id IS NULL OR d.form <> :form)
        ORDER BY i.began_at DESC
        LIMIT :limit
        """,
        Row.empty().number("form", IndexText.FORM).number("limit", limit),
        row -> new IncidentId(row.text("id")));
  }

  /// The latest that answer, at most so many, the latest first; rights are asked before the limit.
  public List<Candidate> find(Asked asked) {
    SearchQuery query = asked.query();
    boolean words = !query.words().isEmpty();
    Row values = Row.empty().number("limit", asked.limit());
    StringBuilder where = new StringBuilder("WHERE i.deleted_at IS NULL\n");
    if (words) {
      where.append("  AND ").append(fullText.matches()).append('\n');
      values.text("match", fullText.expression(query.words(), query.zone(), asked.all()));
    }
    if (!query.without().isEmpty()) {
      where.append("  AND ").append(fullText.misses()).append('\n');
      values.text("without", fullText.expression(query.without(), Optional.empty(), false));
    }
    if (asked.happenedOnly()) {
      where.append("  AND SUBSTR(i.id, 1, 9) <> 'PRACTICE-'\n");
    }
    where.append(SearchConditions.of(query.filters(), values));
    where.append(IncidentListStore.visible(asked.reader(), values));
    String number = words ? fullText.number() : "d.number";
    asked
        .before()
        .ifPresent(before -> {
          values.number("before", before);
          where.append("  AND ").append(number).append(" < :before\n");
        });
    return sql.list(
        """
        SELECT d.incident_id, d.number, d.services, i.title, i.severity, i.began_at,
          %s AS score
        FROM search_document d
        %sJOIN incident i ON i.id = d.incident_id
        JOIN postmortem p ON p.incident_id = d.incident_id
        %sORDER BY %s DESC
        LIMIT :limit
        """
            .formatted(words ? fullText.score() : "0", words ? fullText.join() : "", where, number),
        values,
        SearchStore::candidate);
  }

  private static Candidate candidate(Fields row) throws SQLException {
    return new Candidate(
        new IncidentId(row.text("incident_id")),
        row.longNumber("number"),
        row.decimal("score").doubleValue(),
        row.text("title"),
        row.wordIfAny(Severity.class, "severity"),
        row.instant("began_at"),
        row.texts("services").stream().map(ServiceName::new).toList());
  }

  /// In how many incidents a word occurs, counted up to a limit.
  public int count(Word word, Optional<String> reader, int limit) {
    Row values =
        Row.empty()
            .text("match", fullText.expression(List.of(word), Optional.empty(), true))
            .number("limit", limit);
    return sql.list(
            """
            SELECT COUNT(*) AS found
            FROM (SELECT 1 AS one
              FROM search_document d
              %sJOIN incident i ON i.id = d.incident_id
              WHERE i.deleted_at IS NULL AND %s
              %sLIMIT :limit) AS seen
            """
                .formatted(
                    fullText.join(), fullText.matches(), IncidentListStore.visible(reader, values)),
            values,
            row -> row.number("found"))
        .getFirst();
  }

  /// Known words with the same first letter and nearly the same length.
  public List<String> like(String word) {
    String first = word.substring(0, word.offsetByCodePoints(0, 1));
    return sql.list(
        """
        SELECT word
        FROM search_word
        WHERE word >= :first AND word < :behind AND LENGTH(word) BETWEEN :least AND :most
        LIMIT :limit
        """,
        Row.empty()
            .text("first", first)
            .text("behind", first + "\uFFFF")
            .number("least", word.length() - 2)
            .number("most", word.length() + 2)
            .number("limit", MOST_KNOWN),
        row -> row.text("word"));
  }

  /// The parts of some incidents, each in the order of its record.
  public Map<IncidentId, List<SearchPart>> parts(List<IncidentId> ids) {
    Map<IncidentId, List<SearchPart>> found = new HashMap<>();
    for (List<IncidentId> some : Sql.parts(ids)) {
      sql.list(
              """
              SELECT incident_id, zone, part, heading, body
              FROM search_part
              WHERE incident_id IN (:ids)
              ORDER BY incident_id, position
              """,
              Row.empty().several("ids", some.stream().map(IncidentId::value).toList()),
              row ->
                  new Part(
                      new IncidentId(row.text("incident_id")),
                      new SearchPart(
                          row.word(Zone.class, "zone"),
                          row.text("part"),
                          row.text("heading"),
                          row.text("body"))))
          .forEach(one ->
              found.computeIfAbsent(one.incident(), id -> new ArrayList<>()).add(one.part()));
    }
    return found;
  }
}
