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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/// What can be searched, and the incidents that answer; who may not see one does not find it.
public final class SearchStore {
  /// Words that begin alike, read to find the one that was meant.
  private static final int MOST_KNOWN = 5000;

  /// The point follows the hyphen.
  private static final String PRACTICE = "h.id >= 'PRACTICE-' AND h.id < 'PRACTICE.'";

  private static final long WITHIN_A_SECOND = 4096;

  private final Sql sql;
  private final FullText fullText;
  private final int few;

  public SearchStore(Database database) {
    this(database, FewIncidents.FEW);
  }

  /// @param few so many incidents of a name are looked up before a search
  SearchStore(Database database, int few) {
    this.few = few;
    this.sql = database.sql();
    this.fullText = database.dialect().fullText();
  }

  /// An incident that answers a question.
  ///
  /// @param number later beginning, greater number; names a place in the list
  /// @param score how well it answers; more is better, and comparable within one answer only
  /// @param zones where in it the words stand, as far as it was asked
  public record Candidate(
      IncidentId id,
      long number,
      double score,
      String title,
      Optional<Severity> severity,
      Instant beganAt,
      List<ServiceName> services,
      Set<Zone> zones) {}

  /// A part of an incident.
  public record Part(IncidentId incident, SearchPart part) {}

  /// Which incidents are asked for.
  ///
  /// @param all whether all words must occur, or one is enough
  /// @param reader the person who asks; empty for one who may see all
  /// @param before only with a smaller number
  /// @param zones whether it shall be said of each in which zones the words stand
  public record Asked(
      SearchQuery query,
      boolean all,
      Optional<String> reader,
      Optional<Long> before,
      boolean happenedOnly,
      boolean zones,
      int limit) {}

  /// Puts a record into the index, or what it says now in the place of what it said.
  void save(IncidentId id, Instant beganAt, List<ServiceName> services, List<SearchPart> parts) {
    long number = number(id, firstNumber(beganAt));
    remove(id);
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
    List<String> known = List.copyOf(text.known());
    Set<String> there = new HashSet<>();
    for (List<String> some : Sql.parts(known)) {
      there.addAll(
          sql.list(
              "SELECT word FROM search_word WHERE word IN (:words)",
              Row.empty().several("words", some),
              row -> row.text("word")));
    }
    // In order, so that two who add the same words do not wait for each other crosswise.
    sql.batch(
        "INSERT INTO search_word (word) VALUES (:word) ON CONFLICT (word) DO NOTHING",
        known.stream().filter(word -> !there.contains(word)).toList(),
        (word, position) -> Row.empty().text("word", word));
  }

  /// The number it has, where that is of the second in which it began; else the least free one from
  /// there on. A new one each time would use up those of a second, however few incidents began in
  /// it.
  private long number(IncidentId id, long first) {
    Row values = Row.of(id).number("first", first).number("next", first + WITHIN_A_SECOND);
    return sql.list(
            """
            SELECT COALESCE(
              (SELECT own.number FROM search_document own
                WHERE own.incident_id = :incident AND own.number >= :first AND own.number < :next),
              (SELECT :first + 0 WHERE NOT EXISTS
                (SELECT 1 FROM search_document d WHERE d.number = :first)),
              (SELECT d.number + 1 FROM search_document d
                WHERE d.number >= :first
                  AND NOT EXISTS (SELECT 1 FROM search_document n WHERE n.number = d.number + 1)
                ORDER BY d.number LIMIT 1)) AS free
            """,
            values,
            row -> row.longNumber("free"))
        .getFirst();
  }

  /// The least that an incident can have which began in this second.
  static long firstNumber(Instant beganAt) {
    return beganAt.getEpochSecond() * WITHIN_A_SECOND;
  }

  void remove(IncidentId id) {
    sql.run(
        """
        DELETE FROM search_fts
        WHERE %s = (SELECT d.%s FROM search_document d WHERE d.incident_id = :incident)
        """
            .formatted(fullText.key(), fullText.known()),
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
    return asked.query().words().isEmpty() ? listed(asked) : found(asked);
  }

  /// By filters alone.
  private List<Candidate> listed(Asked asked) {
    Row values = Row.empty().number("limit", asked.limit());
    FewIncidents named = FewIncidents.of(asked.query().filters(), few, sql, values);
    String where = conditions(asked, named, "d.number", "d." + fullText.known(), values);
    return sql.list(
        """
        SELECT d.incident_id, d.number, d.services, i.title, i.severity, i.began_at, 0 AS score
        FROM search_document d
        JOIN incident i ON i.id = d.incident_id
        JOIN postmortem p ON p.incident_id = d.incident_id
        WHERE i.deleted_at IS NULL
        %s%sORDER BY d.number DESC
        LIMIT :limit
        """
            .formatted(where, IncidentListStore.visible(asked.reader(), values)),
        values,
        row -> candidate(row, false));
  }

  /// The index alone says which, and only of these the rest is read: joined before the limit, all
  /// that have a frequent word would be read.
  private List<Candidate> found(Asked asked) {
    SearchQuery query = asked.query();
    Row values =
        Row.empty()
            .number("limit", asked.limit())
            .text("match", fullText.expression(query.words(), query.zone(), asked.all()));
    FewIncidents named = FewIncidents.of(query.filters(), few, sql, values);
    String where = conditions(asked, named, fullText.number(), fullText.key(), values);
    String joined =
        named.others().isEmpty()
            ? ""
            : """
            JOIN search_document d ON d.%s = %s
            JOIN incident i ON i.id = d.incident_id
            JOIN postmortem p ON p.incident_id = i.id
            """
                .formatted(fullText.known(), fullText.key());
    prepare();
    return sql.list(
        """
        SELECT d.incident_id, d.number, d.services, i.title, i.severity, i.began_at, %s AS score%s
        FROM (SELECT %s AS known, %s AS number, %s AS score%s
          FROM search_fts
          %sWHERE %s%s
          %s%sORDER BY %s DESC
          LIMIT :limit) f
        JOIN search_document d ON d.%s = f.known
        %sJOIN incident i ON i.id = d.incident_id
        WHERE i.deleted_at IS NULL
        %sORDER BY f.number DESC
        """
            .formatted(
                fullText.score(),
                asked.zones() ? fullText.zones(query, asked.all(), values) : "",
                fullText.key(),
                fullText.number(),
                fullText.scoreWithin(),
                asked.zones() ? fullText.zonesWithin(query, asked.all()) : "",
                joined,
                asked.all() ? fullText.following(query.words(), values) : "",
                fullText.matches("match"),
                where,
                unhidden(asked.reader(), values),
                fullText.number(),
                fullText.known(),
                fullText.join(asked.zones()),
                IncidentListStore.visible(asked.reader(), values)),
        values,
        row -> candidate(row, asked.zones()));
  }

  private String conditions(
      Asked asked, FewIncidents named, String number, String key, Row values) {
    SearchQuery query = asked.query();
    StringBuilder where = new StringBuilder();
    if (!query.without().isEmpty()) {
      where.append("  AND ").append(fullText.misses(key)).append('\n');
      values.text("without", fullText.expression(query.without(), Optional.empty(), false));
    }
    if (asked.happenedOnly()) {
      where.append("  AND %s NOT IN (%s)\n".formatted(key, fullText.those(PRACTICE)));
    }
    named
        .sets()
        .forEach(set -> where.append("  AND ").append(fullText.among(key, set)).append('\n'));
    where.append(SearchConditions.of(named.others(), number, values));
    asked
        .before()
        .ifPresent(before -> {
          values.number("before", before);
          where.append("  AND ").append(number).append(" < :before\n");
        });
    return where.toString();
  }

  /// Leaves out what somebody may not see, of which there is little: to look at each incident that
  /// has a word would take most of the time.
  private String unhidden(Optional<String> reader, Row values) {
    reader.ifPresent(person -> values.text("reader", person));
    return reader.isEmpty()
        ? ""
        : "  AND %s NOT IN (%s)\n"
            .formatted(
                fullText.key(),
                fullText.those(
                    """
                    h.visibility <> 'EVERYBODY' AND NOT EXISTS (SELECT 1 FROM incident_viewer v
                      WHERE v.incident_id = h.id AND LOWER(v.person) = :reader)\
                    """));
  }

  private static Candidate candidate(Fields row, boolean zones) throws SQLException {
    Set<Zone> standsIn = EnumSet.noneOf(Zone.class);
    for (Zone zone : zones ? Zone.values() : new Zone[0]) {
      if (row.flag(FullText.in(zone))) {
        standsIn.add(zone);
      }
    }
    return new Candidate(
        new IncidentId(row.text("incident_id")),
        row.longNumber("number"),
        row.decimal("score").doubleValue(),
        row.text("title"),
        row.wordIfAny(Severity.class, "severity"),
        row.instant("began_at"),
        row.texts("services").stream().map(ServiceName::new).toList(),
        standsIn);
  }

  private void prepare() {
    fullText.before().ifPresent(first -> sql.list(first, Row.empty(), row -> row.text("plan")));
  }

  private record Counted(int place, int found) {}

  /// In how many incidents each of some words occurs, counted up to a limit, in their order.
  public List<Integer> counts(List<Word> words, Optional<String> reader, int limit) {
    if (words.isEmpty()) {
      return List.of();
    }
    prepare();
    Row values = Row.empty().number("limit", limit);
    String unhidden = unhidden(reader, values);
    StringJoiner each = new StringJoiner("UNION ALL\n");
    for (int place = 0; place < words.size(); place++) {
      String value = "match" + place;
      values.text(value, fullText.expression(List.of(words.get(place)), Optional.empty(), true));
      each.add(
          """
          SELECT %d AS place, COUNT(*) AS found
          FROM (SELECT 1 AS one
            FROM search_fts
            WHERE %s
            %sLIMIT :limit) AS seen
          """
              .formatted(place, fullText.matches(value), unhidden));
    }
    return sql
        .list(each.toString(), values, row -> new Counted(row.number("place"), row.number("found")))
        .stream()
        .sorted(Comparator.comparingInt(Counted::place))
        .map(Counted::found)
        .toList();
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
