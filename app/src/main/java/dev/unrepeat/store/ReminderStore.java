package dev.unrepeat.store;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.reminder.OpenAction;
import dev.unrepeat.reminder.Rest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What reminders are computed from, and what was sent of them.
public final class ReminderStore {
  /// Practice copies promise nothing to anybody.
  private static final String FROM =
      """
      FROM action_item a
      JOIN incident i ON i.id = a.incident_id
      WHERE i.deleted_at IS NULL AND a.incident_id NOT LIKE 'PRACTICE-%'
      """;

  private final Sql sql;

  public ReminderStore(Database database) {
    this.sql = database.sql();
  }

  /// Where a page of open actions ends.
  public record Place(IncidentId incident, int number) {}

  /// Accepted actions with a day that are not done, behind the place, at most so many.
  ///
  /// @param reader lists only what this person may see; empty for all
  /// @param team of a service
  public List<OpenAction> listOpen(
      Optional<String> reader,
      Optional<Place> after,
      int limit,
      Function<ServiceName, String> team) {
    Row values = Row.empty().number("limit", limit);
    after.ifPresent(
        place -> values.text("id", place.incident().value()).number("number", place.number()));
    return sql.list(
        """
        SELECT a.incident_id, a.number, a.what, a.owner_address, a.due_on,
          (SELECT p.owner FROM postmortem p WHERE p.incident_id = a.incident_id) AS postmortem_owner,
          COALESCE(CASE WHEN a.state = 'REOPENED' THEN a.state_at END,
            (SELECT MAX(c.changed_at) FROM action_change c WHERE c.incident_id = a.incident_id
              AND c.action = a.number AND c.to_state = 'accepted'),
            a.state_at, i.created_at) AS accepted_at,
          (SELECT s.service FROM incident_service s
            WHERE s.incident_id = a.incident_id AND s.position = 0) AS service,
          (SELECT z.until_on FROM action_snooze z
            WHERE z.incident_id = a.incident_id AND z.number = a.number) AS until_on
        """
            + FROM
            + "AND a.state IN ('ACCEPTED', 'IN_PROGRESS', 'REOPENED') AND a.due_on IS NOT NULL\n"
            + IncidentListStore.visible(reader, values)
            + (after.isPresent() ? "AND (a.incident_id, a.number) > (:id, :number)\n" : "")
            + "ORDER BY a.incident_id, a.number\nLIMIT :limit\n",
        values,
        row -> open(row, team));
  }

  private static OpenAction open(Fields row, Function<ServiceName, String> team)
      throws SQLException {
    return new OpenAction(
        new IncidentId(row.text("incident_id")),
        new ActionItemId(row.number("number")),
        row.text("what"),
        row.textIfAny("owner_address"),
        row.textIfAny("postmortem_owner").flatMap(owner -> NamedPerson.of(owner).address()),
        row.textIfAny("service").map(ServiceName::new).map(team).orElse(""),
        row.day("due_on"),
        row.instant("accepted_at"),
        row.dayIfAny("until_on"));
  }

  /// Addresses of the owners of open actions, behind one, in their order.
  public List<String> listOwners(String behind, int limit) {
    return sql.list(
        "SELECT DISTINCT a.owner_address\n"
            + FROM
            + """
            AND a.state IN ('ACCEPTED', 'IN_PROGRESS', 'DONE', 'REOPENED')
              AND a.owner_address > :behind
            ORDER BY a.owner_address
            LIMIT :limit
            """,
        Row.empty().text("behind", behind).number("limit", limit),
        row -> row.text("owner_address"));
  }

  /// Which of these occasions were told already.
  public Set<String> told(List<String> occasions) {
    return occasions.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(
                "SELECT occasion FROM reminder WHERE occasion IN (:occasions)",
                Row.empty().several("occasions", occasions),
                row -> row.text("occasion")));
  }

  /// @return whether nobody has told it before
  public boolean tell(String occasion, Instant at) {
    return sql.run(
            """
            INSERT INTO reminder (occasion, sent_at)
            VALUES (:occasion, :at)
            ON CONFLICT (occasion) DO NOTHING
            """,
            Row.empty().text("occasion", occasion).instant("at", at))
        > 0;
  }

  public void forgetBefore(Instant at) {
    sql.run("DELETE FROM reminder WHERE sent_at < :at", Row.empty().instant("at", at));
  }

  public Optional<Rest> findRest(IncidentId id, ActionItemId action) {
    return sql.find(
        """
        SELECT number, until_on, reason, snoozed_by
        FROM action_snooze
        WHERE incident_id = :incident AND number = :number
        """,
        Row.of(id).number("number", action.number()),
        row ->
            new Rest(
                new ActionItemId(row.number("number")),
                row.day("until_on"),
                row.text("reason"),
                row.text("snoozed_by")));
  }

  public void saveRest(IncidentId id, Rest rest) {
    sql.run(
        """
        INSERT INTO action_snooze (incident_id, number, until_on, reason, snoozed_by)
        VALUES (:incident, :number, :until, :reason, :by)
        ON CONFLICT (incident_id, number) DO UPDATE
          SET until_on = excluded.until_on, reason = excluded.reason,
            snoozed_by = excluded.snoozed_by
        """,
        Row.of(id)
            .number("number", rest.action().number())
            .day("until", rest.until())
            .text("reason", rest.reason())
            .text("by", rest.by()));
  }

  public void deleteRest(IncidentId id, ActionItemId action) {
    sql.run(
        "DELETE FROM action_snooze WHERE incident_id = :incident AND number = :number",
        Row.of(id).number("number", action.number()));
  }

  /// Whether somebody wants no weekly list.
  public boolean refusesDigest(String address) {
    return sql.find(
            """
            SELECT d.account_id
            FROM digest_refusal d
            JOIN account a ON a.id = d.account_id
            WHERE a.address = :address
            """,
            Row.empty().text("address", address),
            row -> row.number("account_id"))
        .isPresent();
  }

  public void refuseDigest(String address, boolean refused) {
    sql.run(
        refused
            ? """
            INSERT INTO digest_refusal (account_id)
            SELECT id FROM account WHERE address = :address
            ON CONFLICT (account_id) DO NOTHING
            """
            : """
            DELETE FROM digest_refusal
            WHERE account_id IN (SELECT id FROM account WHERE address = :address)
            """,
        Row.empty().text("address", address));
  }
}
