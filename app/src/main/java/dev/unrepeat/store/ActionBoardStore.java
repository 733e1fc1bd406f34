package dev.unrepeat.store;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.FilterWords;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.OutlivedWorkaround;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.model.Workaround;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Actions of all incidents, a page at a time; each page takes four statements.
public final class ActionBoardStore {
  static final String OPEN =
      "('PROPOSED', 'ACCEPTED', 'IN_PROGRESS', 'DONE', 'REOPENED', 'OPEN_BEFORE')";
  static final String OVERDUE =
      """
      a.due_on < :today AND (a.state IN ('ACCEPTED', 'IN_PROGRESS', 'REOPENED')
        OR (a.state = 'OPEN_BEFORE' AND (LOWER(a.state_reason) LIKE '%progress%'
          OR LOWER(a.state_reason) LIKE '%accepted%')))
      """;
  private static final String UNACCEPTED =
      """
      a.due_on < :today AND (a.state = 'PROPOSED' OR (a.state = 'OPEN_BEFORE'
        AND LOWER(COALESCE(a.state_reason, '')) NOT LIKE '%progress%'
        AND LOWER(COALESCE(a.state_reason, '')) NOT LIKE '%accepted%'))
      """;
  private static final String DUE = "COALESCE(a.due_on, '" + BoardCursor.NO_DAY + "')";

  private final Sql sql;

  public ActionBoardStore(Database database) {
    this.sql = database.sql();
  }

  private record Ticket(IncidentId incident, int number, TrackerLink link) {}

  private record Named(IncidentId incident, ServiceName service) {}

  /// At most so many actions behind the cursor.
  ///
  /// @param reader lists only what this person may see; empty for one who may see all
  /// @param today by which something is overdue
  public List<BoardAction> list(
      BoardFilter filter,
      BoardOrder order,
      Optional<String> reader,
      LocalDate today,
      Optional<BoardCursor> after,
      int limit) {
    Row values = Row.empty().number("limit", limit);
    String group = group(order);
    StringBuilder where = new StringBuilder(conditions(filter, reader, today, values));
    after.ifPresent(cursor ->
        values
            .text("group", cursor.group())
            .text("due", cursor.due())
            .text("id", cursor.incident().value())
            .number("number", cursor.number()));
    if (after.isPresent()) {
      where.append(
          order == BoardOrder.DUE
              ? "  AND (%s, a.incident_id, a.number) > (:due, :id, :number)\n".formatted(DUE)
              : "  AND (%s, %s, a.incident_id, a.number) > (:group, :due, :id, :number)\n"
                  .formatted(group, DUE));
    }
    String by = order == BoardOrder.DUE ? "" : group + ", ";
    List<BoardAction> heads =
        sql.list(
            """
            SELECT %s, a.incident_id, i.title, i.severity, %s AS board_group
            FROM action_item a
            JOIN incident i ON i.id = a.incident_id
            WHERE i.deleted_at IS NULL
            """
                    .formatted(ActionItemStore.COLUMNS, group)
                + where
                + "ORDER BY %s%s, a.incident_id, a.number\nLIMIT :limit\n".formatted(by, DUE),
            values,
            ActionBoardStore::head);
    return heads.isEmpty() ? List.of() : complete(heads);
  }

  /// What these people owe, whoever may see it, by owner and due date, without what hangs on it: in
  /// one statement, where a list for each of many people is made.
  ///
  /// @param owners addresses in lower case; each action has that of its owner as its group
  public List<BoardAction> listOwed(List<String> owners) {
    List<BoardAction> owed = new ArrayList<>();
    for (List<String> some : Sql.parts(owners)) {
      owed.addAll(
          sql.list(
              """
              SELECT %s, a.incident_id, i.title, i.severity, a.owner_address AS board_group
              FROM action_item a
              JOIN incident i ON i.id = a.incident_id
              WHERE i.deleted_at IS NULL AND a.owner_address IN (:owners) AND a.state IN %s
              ORDER BY a.owner_address, %s, a.incident_id, a.number
              """
                  .formatted(ActionItemStore.COLUMNS, OPEN, DUE),
              Row.empty().several("owners", some),
              ActionBoardStore::head));
    }
    return owed;
  }

  /// The names of the accounts that have these addresses, by address.
  public Map<String, String> names(List<String> addresses) {
    Map<String, String> names = new HashMap<>();
    for (List<String> some : Sql.parts(addresses)) {
      sql.list(
              "SELECT address, name FROM account WHERE address IN (:some)",
              Row.empty().several("some", some),
              row -> Map.entry(row.text("address"), row.text("name")))
          .forEach(one -> names.put(one.getKey(), one.getValue()));
    }
    return names;
  }

  /// When each of these incidents was last changed in any way.
  public Map<IncidentId, Instant> lastChanges(List<IncidentId> ids) {
    Map<IncidentId, Instant> found = new HashMap<>();
    for (List<IncidentId> some : Sql.parts(ids)) {
      sql.list(
              """
              SELECT incident_id, MAX(changed_at) AS latest
              FROM history
              WHERE incident_id IN (:ids)
              GROUP BY incident_id
              """,
              Row.empty().several("ids", some.stream().map(IncidentId::value).toList()),
              row -> Map.entry(new IncidentId(row.text("incident_id")), row.instant("latest")))
          .forEach(one -> found.put(one.getKey(), one.getValue()));
    }
    return found;
  }

  public int count(BoardFilter filter, Optional<String> reader, LocalDate today) {
    Row values = Row.empty();
    return sql.list(
            """
            SELECT COUNT(*) AS found
            FROM action_item a
            JOIN incident i ON i.id = a.incident_id
            WHERE i.deleted_at IS NULL
            """
                + conditions(filter, reader, today, values),
            values,
            row -> row.number("found"))
        .getFirst();
  }

  /// Workarounds whose day is past, the oldest first, at most so many.
  public List<OutlivedWorkaround> outlived(Optional<String> reader, LocalDate today, int limit) {
    Row values = Row.empty().day("today", today).number("limit", limit);
    return sql.list(
        """
        SELECT w.incident_id, i.title, w.text, w.expires_on, w.replaced_by
        FROM workaround w
        JOIN incident i ON i.id = w.incident_id
        WHERE i.deleted_at IS NULL AND w.expires_on < :today
        """
            + IncidentListStore.visible(reader, values)
            + """
            ORDER BY w.expires_on, w.incident_id, w.position
            LIMIT :limit
            """,
        values,
        row ->
            new OutlivedWorkaround(
                new IncidentId(row.text("incident_id")),
                row.text("title"),
                new Workaround(
                    row.text("text"),
                    row.day("expires_on"),
                    row.numberIfAny("replaced_by").map(ActionItemId::new))));
  }

  /// States sort as an action lives through them.
  private static String group(BoardOrder order) {
    return switch (order) {
      case DUE -> "''";
      case STATE -> {
        StringBuilder cases = new StringBuilder("CASE a.state");
        for (ActionColumns.Stage stage : ActionColumns.Stage.values()) {
          cases.append(" WHEN '%s' THEN '%02d'".formatted(stage, stage.ordinal()));
        }
        yield cases + " ELSE '99' END";
      }
      case OWNER -> "LOWER(a.owner)";
      case SERVICE ->
          "COALESCE((SELECT s.service FROM incident_service s WHERE s.incident_id = a.incident_id"
              + " AND s.position = 0), '')";
    };
  }

  private static String conditions(
      BoardFilter filter, Optional<String> reader, LocalDate today, Row values) {
    StringBuilder where = new StringBuilder(IncidentListStore.visible(reader, values));
    switch (filter.standing()) {
      case OPEN -> where.append("  AND a.state IN " + OPEN + "\n");
      case OVERDUE -> where.append("  AND " + OVERDUE);
      case UNACCEPTED -> where.append("  AND " + UNACCEPTED);
      case TO_VERIFY -> where.append("  AND a.state = 'DONE'\n");
      case TO_LOOK_AT ->
          where.append(
              """
                AND ((a.state = 'VERIFIED' AND a.state_by IS NULL AND a.effect_from <= :today)
                  OR (a.state = 'DEFERRED' AND a.review_on <= :today))
              """);
      case ALL -> {}
    }
    values.day("today", today);
    filter.state().ifPresent(word -> values.text("state", ActionColumns.named(word)));
    where.append(filter.state().isPresent() ? "  AND a.state = :state\n" : "");
    filter.address().ifPresent(person -> values.text("owner", person.toLowerCase(Locale.ROOT)));
    where.append(filter.address().isPresent() ? "  AND a.owner_address = :owner\n" : "");
    List<String> words = FilterWords.of(filter.text()).words();
    for (int i = 0; i < words.size(); i++) {
      values.text("word" + i, "%" + words.get(i).replaceAll("([%_!])", "!$1") + "%");
      where
          .append("  AND LOWER(a.what || ' ' || a.owner || ' ' || a.incident_id) LIKE :word")
          .append(i)
          .append(" ESCAPE '!'\n");
    }
    where.append(FigureStore.touched(filter.service(), filter.team(), values));
    return where.toString();
  }

  private static BoardAction head(Fields row) throws SQLException {
    return new BoardAction(
        row.text("board_group"),
        new IncidentId(row.text("incident_id")),
        row.text("title"),
        row.wordIfAny(Severity.class, "severity"),
        List.of(),
        ActionItemStore.action(row, List.of(), List.of()),
        Optional.empty());
  }

  private List<BoardAction> complete(List<BoardAction> heads) {
    Row ids =
        Row.empty()
            .several(
                "ids", heads.stream().map(head -> head.incident().value()).distinct().toList());
    Map<IncidentId, List<ServiceName>> services = new HashMap<>();
    sql.list(
            """
            SELECT incident_id, service
            FROM incident_service
            WHERE incident_id IN (:ids)
            ORDER BY incident_id, position
            """,
            ids,
            row ->
                new Named(
                    new IncidentId(row.text("incident_id")), new ServiceName(row.text("service"))))
        .forEach(named ->
            services
                .computeIfAbsent(named.incident(), id -> new ArrayList<>())
                .add(named.service()));
    Map<String, List<TrackerLink>> tickets = new HashMap<>();
    sql.list(
            """
            SELECT incident_id, action, tracker, ticket, address
            FROM action_ticket
            WHERE incident_id IN (:ids)
            ORDER BY incident_id, action, position
            """,
            ids,
            row ->
                new Ticket(
                    new IncidentId(row.text("incident_id")),
                    row.number("action"),
                    new TrackerLink(row.text("tracker"), row.text("ticket"), row.text("address"))))
        .forEach(ticket ->
            tickets
                .computeIfAbsent(
                    ticket.incident() + "/A" + ticket.number(), id -> new ArrayList<>())
                .add(ticket.link()));
    Map<String, Instant> changed = new HashMap<>();
    sql.list(
        """
        SELECT incident_id, action, MAX(changed_at) AS latest
        FROM action_change
        WHERE incident_id IN (:ids)
        GROUP BY incident_id, action
        """,
        ids,
        row ->
            changed.put(
                row.text("incident_id") + "/A" + row.number("action"), row.instant("latest")));
    return heads.stream()
        .map(found ->
            new BoardAction(
                found.group(),
                found.incident(),
                found.title(),
                found.severity(),
                services.getOrDefault(found.incident(), List.of()),
                found.action().followedIn(tickets.getOrDefault(found.reference(), List.of())),
                Optional.ofNullable(changed.get(found.reference()))))
        .toList();
  }
}
