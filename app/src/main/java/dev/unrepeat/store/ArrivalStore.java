package dev.unrepeat.store;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.Arrival.State;
import dev.unrepeat.model.Arrival.Told;
import dev.unrepeat.model.IncidentId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What systems told by themselves.
public final class ArrivalStore {
  private static final String COLUMNS =
      "id, hook_id, delivery, received_at, state, signed, bytes, title, events, from_at, until_at,"
          + " words, services, says, incident_id, decided_by";

  private final Sql sql;

  public ArrivalStore(Database database) {
    this.sql = database.sql();
  }

  /// An arrival with what came.
  ///
  /// @param content encrypted
  public record Kept(Arrival arrival, String content) {}

  /// An incident that may still be going on.
  ///
  /// @param resolved when it was over; empty where nobody said so
  public record Open(
      IncidentId id, Instant began, Optional<Instant> resolved, List<String> services) {}

  public long insert(Arrival arrival, String content) {
    return sql.find(
            """
            INSERT INTO arrival (hook_id, delivery, received_at, state, signed, bytes, title, events,
              words, services, says, decided_by, content)
            VALUES (:hook, :delivery, :received, :state, :signed, :bytes, '', 0,
              '[]', '[]', '', '', :content)
            RETURNING id
            """,
            Row.empty()
                .number("hook", arrival.hook())
                .text("delivery", arrival.delivery())
                .instant("received", arrival.receivedAt())
                .word("state", arrival.state())
                .flag("signed", arrival.signed())
                .number("bytes", arrival.bytes())
                .text("content", content),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  /// Whether a call came before.
  ///
  /// @param since the first instant that counts
  public boolean came(long hook, String delivery, Instant since) {
    return sql.find(
            """
            SELECT id FROM arrival
            WHERE hook_id = :hook AND delivery = :delivery AND received_at >= :since
            LIMIT 1
            """,
            Row.empty().number("hook", hook).text("delivery", delivery).instant("since", since),
            row -> row.longNumber("id"))
        .isPresent();
  }

  /// Sets what was read in it and what became of it.
  public void update(Arrival arrival) {
    sql.run(
        """
        UPDATE arrival
        SET state = :state, title = :title, events = :events, from_at = :from, until_at = :until,
          words = :words, services = :services, says = :says, incident_id = :incident,
          decided_by = :by
        WHERE id = :id
        """,
        Row.empty()
            .number("id", arrival.id())
            .word("state", arrival.state())
            .text("title", arrival.told().title())
            .number("events", arrival.told().events())
            .instant("from", arrival.told().from())
            .instant("until", arrival.told().until())
            .texts("words", arrival.told().words().stream().sorted().toList())
            .texts("services", arrival.told().services().stream().sorted().toList())
            .text("says", arrival.says())
            .text("incident", arrival.incident().map(IncidentId::value))
            .text("by", arrival.decidedBy()));
  }

  /// Forgets what came, once it is evidence or is not wanted.
  public void forgetContent(long id) {
    sql.run("UPDATE arrival SET content = '' WHERE id = :id", Row.empty().number("id", id));
  }

  /// Those of a state, the first that came first.
  public List<Kept> listKept(State state, int limit) {
    return sql.list(
        "SELECT %s, content FROM arrival WHERE state = :state ORDER BY id LIMIT :limit"
            .formatted(COLUMNS),
        Row.empty().word("state", state).number("limit", limit),
        row -> new Kept(arrival(row), row.text("content")));
  }

  /// Some of those that wait, by their numbers.
  public List<Kept> listWaiting(List<Long> ids) {
    return sql.list(
        """
        SELECT %s, content FROM arrival
        WHERE state = 'WAITING' AND id IN (:ids)
        ORDER BY id
        """
            .formatted(COLUMNS),
        Row.empty().numbers("ids", ids),
        row -> new Kept(arrival(row), row.text("content")));
  }

  /// Those that wait for a person, latest first.
  ///
  /// @param before the number behind the first of them
  public List<Arrival> listWaiting(long before, int limit) {
    return sql.list(
        """
        SELECT %s FROM arrival
        WHERE state = 'WAITING' AND id < :before
        ORDER BY id DESC
        LIMIT :limit
        """
            .formatted(COLUMNS),
        Row.empty().number("before", before).number("limit", limit),
        ArrivalStore::arrival);
  }

  public int countWaiting() {
    return sql.find(
            "SELECT COUNT(*) AS n FROM arrival WHERE state = 'WAITING'",
            Row.empty(),
            row -> row.number("n"))
        .orElse(0);
  }

  /// How many of a hook are not decided yet.
  public int countOpen(long hook) {
    return sql.find(
            """
            SELECT COUNT(*) AS n FROM arrival
            WHERE state IN ('FRESH', 'WAITING') AND hook_id = :hook
            """,
            Row.empty().number("hook", hook),
            row -> row.number("n"))
        .orElse(0);
  }

  /// How many bytes those of a hook hold that are not decided yet.
  public long bytesOpen(long hook) {
    return sql.find(
            """
            SELECT COALESCE(SUM(bytes), 0) AS n FROM arrival
            WHERE state IN ('FRESH', 'WAITING') AND hook_id = :hook
            """,
            Row.empty().number("hook", hook),
            row -> row.longNumber("n"))
        .orElse(0L);
  }

  /// Those of a hook, latest first.
  public List<Arrival> listOf(long hook, int limit) {
    return sql.list(
        "SELECT %s FROM arrival WHERE hook_id = :hook ORDER BY id DESC LIMIT :limit"
            .formatted(COLUMNS),
        Row.empty().number("hook", hook).number("limit", limit),
        ArrivalStore::arrival);
  }

  /// What of a hook was attached to an incident lately, latest first.
  public List<Arrival> listAttached(long hook, Instant since, int limit) {
    return sql.list(
        """
        SELECT %s FROM arrival
        WHERE hook_id = :hook AND state = 'ATTACHED' AND received_at >= :since
        ORDER BY id DESC
        LIMIT :limit
        """
            .formatted(COLUMNS),
        Row.empty().number("hook", hook).instant("since", since).number("limit", limit),
        ArrivalStore::arrival);
  }

  /// Incidents for all eyes whose postmortem is being written, latest first.
  ///
  /// @param since the earliest begin
  public List<Open> listOpen(Instant since, int limit) {
    List<Open> open =
        sql.list(
            """
            SELECT i.id, i.began_at,
              (SELECT MAX(m.reached_at) FROM milestone m
               WHERE m.incident_id = i.id AND m.kind = 'RESOLVED') AS resolved_at
            FROM incident i
            JOIN postmortem p ON p.incident_id = i.id
            WHERE i.deleted_at IS NULL AND i.visibility = 'EVERYBODY'
              AND p.state IN ('DRAFT', 'IN_REVIEW') AND i.began_at >= :since
            ORDER BY i.began_at DESC, i.id DESC
            LIMIT :limit
            """,
            Row.empty().instant("since", since).number("limit", limit),
            row ->
                new Open(
                    new IncidentId(row.text("id")),
                    row.instant("began_at"),
                    row.instantIfAny("resolved_at"),
                    List.of()));
    return open.isEmpty() ? open : withServices(open);
  }

  private List<Open> withServices(List<Open> open) {
    Map<String, List<String>> services = new HashMap<>();
    sql.list(
            "SELECT incident_id, service FROM incident_service WHERE incident_id IN (:ids)",
            Row.empty().several("ids", open.stream().map(one -> one.id().value()).toList()),
            row -> Map.entry(row.text("incident_id"), row.text("service")))
        .forEach(one ->
            services.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(one.getValue()));
    return open.stream()
        .map(one ->
            new Open(
                one.id(),
                one.began(),
                one.resolved(),
                List.copyOf(services.getOrDefault(one.id().value(), List.of()))))
        .toList();
  }

  /// Forgets what was decided before an instant, and what waited longer.
  public int prune(Instant decidedBefore, Instant waitingBefore) {
    return sql.run(
        """
        DELETE FROM arrival
        WHERE (state IN ('ATTACHED', 'DISCARDED', 'EMPTY') AND received_at < :decided)
           OR (state = 'WAITING' AND received_at < :waiting)
        """,
        Row.empty().instant("decided", decidedBefore).instant("waiting", waitingBefore));
  }

  private static Arrival arrival(Fields row) throws SQLException {
    return new Arrival(
        row.longNumber("id"),
        row.longNumber("hook_id"),
        row.text("delivery"),
        row.instant("received_at"),
        row.word(State.class, "state"),
        row.flag("signed"),
        row.longNumber("bytes"),
        new Told(
            row.text("title"),
            row.number("events"),
            row.instantIfAny("from_at"),
            row.instantIfAny("until_at"),
            Set.copyOf(row.texts("words")),
            Set.copyOf(row.texts("services"))),
        row.text("says"),
        row.textIfAny("incident_id").map(IncidentId::new),
        row.text("decided_by"));
  }
}
