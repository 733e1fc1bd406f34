package dev.unrepeat.store;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.FollowedAction;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The ties between actions and tickets of connected trackers.
public final class TicketStore {
  /// Of the table `t`.
  private static final String COLUMNS =
      "t.incident_id, t.action, t.tracker_id, t.ticket, t.address AS ticket_address, t.status,"
          + " t.phase, t.assignees, t.updated_at, t.noted_at, t.wanted, t.failure, t.made_by,"
          + " t.made_at";

  private final Sql sql;

  public TicketStore(Database database) {
    this.sql = database.sql();
  }

  public void insert(Ticket ticket) {
    sql.run(
        """
        INSERT INTO followed_ticket (incident_id, action, tracker_id, ticket, address, noted_at,
          failure, made_by, made_at)
        VALUES (:incident, :action, :tracker, :ticket, :address, :at, '', :by, :at)
        """,
        row(ticket.incident(), ticket.action())
            .number("tracker", ticket.tracker())
            .text("ticket", ticket.key())
            .text("address", ticket.address())
            .text("by", ticket.madeBy())
            .instant("at", ticket.madeAt()));
  }

  /// Keeps a reading; a ticket that was still to be created has its key from then on.
  public void saw(Ticket ticket, TicketReading reading, Instant now) {
    sql.run(
        """
        UPDATE followed_ticket
        SET ticket = :ticket, address = :address, status = :status, phase = :phase,
          assignees = :assignees, updated_at = :updatedAt, noted_at = :now
        WHERE incident_id = :incident AND action = :action
        """,
        row(ticket.incident(), ticket.action())
            .text("ticket", reading.key())
            .text("address", reading.address().isEmpty() ? ticket.address() : reading.address())
            .text("status", reading.status())
            .word("phase", reading.phase())
            .texts("assignees", reading.assignees())
            .instant("updatedAt", reading.updatedAt())
            .instant("now", now));
  }

  public void want(Ticket ticket, Optional<TicketPhase> wanted) {
    sql.run(
        """
        UPDATE followed_ticket SET wanted = :wanted
        WHERE incident_id = :incident AND action = :action
        """,
        row(ticket.incident(), ticket.action()).word("wanted", wanted));
  }

  /// Keeps which phase a tracker was sent and has not answered yet.
  public void push(Ticket ticket, Optional<TicketPhase> pushed) {
    sql.run(
        """
        UPDATE followed_ticket SET pushed = :pushed
        WHERE incident_id = :incident AND action = :action
        """,
        row(ticket.incident(), ticket.action()).word("pushed", pushed));
  }

  /// The phase that the tracker was sent and has not answered yet; empty where there is none.
  public Optional<TicketPhase> pushed(Ticket ticket) {
    return sql.find(
            """
            SELECT pushed FROM followed_ticket
            WHERE incident_id = :incident AND action = :action
            """,
            row(ticket.incident(), ticket.action()),
            row -> row.wordIfAny(TicketPhase.class, "pushed"))
        .flatMap(found -> found);
  }

  /// @param failure empty where there is none
  public void fail(IncidentId incident, ActionItemId action, String failure) {
    sql.run(
        """
        UPDATE followed_ticket SET failure = :failure
        WHERE incident_id = :incident AND action = :action
        """,
        row(incident, action).text("failure", failure));
  }

  public Optional<Ticket> find(IncidentId incident, ActionItemId action) {
    return sql.find(
        "SELECT "
            + COLUMNS
            + " FROM followed_ticket t WHERE t.incident_id = :incident AND t.action = :action",
        row(incident, action),
        TicketStore::ticket);
  }

  public Optional<Ticket> find(long tracker, String key) {
    return sql.find(
        "SELECT "
            + COLUMNS
            + " FROM followed_ticket t WHERE t.tracker_id = :tracker AND t.ticket = :ticket",
        Row.empty().number("tracker", tracker).text("ticket", key),
        TicketStore::ticket);
  }

  public List<Ticket> list(IncidentId incident) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM followed_ticket t WHERE t.incident_id = :incident ORDER BY t.action",
        Row.of(incident),
        TicketStore::ticket);
  }

  /// The earliest reading of a tracker's tickets, by its clock; empty where there is none.
  public Optional<Instant> earliest(long tracker) {
    return sql.find(
            "SELECT MIN(updated_at) AS earliest FROM followed_ticket WHERE tracker_id = :tracker",
            Row.empty().number("tracker", tracker),
            row -> row.instantIfAny("earliest"))
        .flatMap(found -> found);
  }

  public int count(long tracker) {
    return sql.find(
            "SELECT COUNT(*) AS n FROM followed_ticket WHERE tracker_id = :tracker",
            Row.empty().number("tracker", tracker),
            row -> row.number("n"))
        .orElse(0);
  }

  /// Actions beside their tickets, as a reader may see them.
  ///
  /// @param reader empty for one who may see all
  /// @param behind the action before which the list begins; empty for its beginning
  public List<FollowedAction> listFollowed(
      Optional<String> reader, Optional<FollowedAction.Place> behind, int limit) {
    Row values =
        Row.empty()
            .number("limit", limit)
            .text("after", behind.map(one -> one.incident().value()).orElse(""))
            .number("number", behind.map(one -> one.action().number()).orElse(0));
    return sql.list(
        """
        SELECT %s, %s, i.title
        FROM followed_ticket t
        JOIN incident i ON i.id = t.incident_id
        JOIN action_item a ON a.incident_id = t.incident_id AND a.number = t.action
        WHERE i.deleted_at IS NULL AND (t.incident_id, t.action) > (:after, :number)
        """
                .formatted(COLUMNS, ActionItemStore.COLUMNS)
            + IncidentListStore.visible(reader, values)
            + """
            ORDER BY t.incident_id, t.action
            LIMIT :limit
            """,
        values,
        row ->
            new FollowedAction(
                ticket(row), ActionItemStore.action(row, List.of(), List.of()), row.text("title")));
  }

  public void remove(IncidentId incident, ActionItemId action) {
    sql.run(
        "DELETE FROM followed_ticket WHERE incident_id = :incident AND action = :action",
        row(incident, action));
  }

  private static Row row(IncidentId incident, ActionItemId action) {
    return Row.of(incident).number("action", action.number());
  }

  private static Ticket ticket(Fields row) throws SQLException {
    String key = row.text("ticket");
    String address = row.text("ticket_address");
    Optional<Instant> updatedAt = row.instantIfAny("updated_at");
    Optional<TicketReading> seen =
        updatedAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new TicketReading(
                    key,
                    address,
                    row.text("status"),
                    row.word(TicketPhase.class, "phase"),
                    row.texts("assignees"),
                    updatedAt.get()));
    return new Ticket(
        new IncidentId(row.text("incident_id")),
        new ActionItemId(row.number("action")),
        row.longNumber("tracker_id"),
        key,
        address,
        seen,
        row.instant("noted_at"),
        row.wordIfAny(TicketPhase.class, "wanted"),
        row.text("failure"),
        row.text("made_by"),
        row.instant("made_at"));
  }
}
