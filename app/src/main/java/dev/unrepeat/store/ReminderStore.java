package dev.unrepeat.store;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.reminder.OpenAction;
import dev.unrepeat.reminder.Rest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

/// What reminders are computed from, and what was sent of them.
public final class ReminderStore {
  /// Practice copies promise nothing to anybody.
  private static final String FROM =
      """
      FROM action_item a
      JOIN incident i ON i.id = a.incident_id
      WHERE i.deleted_at IS NULL AND SUBSTR(i.id, 1, 9) <> 'PRACTICE-'
      """;

  private final Sql sql;

  public ReminderStore(Database database) {
    this.sql = database.sql();
  }

  /// Where a page of open actions ends.
  public record Place(IncidentId incident, int number) {}

  /// Which open actions are asked for.
  ///
  /// @param reader only what this person may see; empty for all
  /// @param last only what is due by that day or rests until then
  /// @param incidents only of these; empty for all
  public record Selection(
      Optional<String> reader, LocalDate last, Optional<List<IncidentId>> incidents) {}

  /// Incidents that changed since then, at most so many.
  public List<IncidentId> listTouched(Instant since, int limit) {
    return sql.list(
        "SELECT DISTINCT incident_id FROM history WHERE changed_at >= :since LIMIT :limit",
        Row.empty().instant("since", since).number("limit", limit),
        row -> new IncidentId(row.text("incident_id")));
  }

  /// Accepted actions with a day that are not done, behind the place, at most so many.
  ///
  /// @param team of a service
  public List<OpenAction> listOpen(
      Selection asked, Optional<Place> after, int limit, Function<ServiceName, String> team) {
    Row values = Row.empty().number("limit", limit).day("last", asked.last());
    after.ifPresent(
        place -> values.text("id", place.incident().value()).number("number", place.number()));
    asked
        .incidents()
        .ifPresent(ids -> values.several("ids", ids.stream().map(IncidentId::value).toList()));
    return sql.list(
        // The page is cut first, so that the rest is looked up for its rows alone.
        """
        SELECT a.incident_id, a.number, a.what, a.owner_address, a.due_on, a.until_on,
          p.owner AS postmortem_owner, s.service,
          COALESCE(CASE WHEN a.state = 'REOPENED' THEN a.state_at END,
            (SELECT MAX(c.changed_at) FROM action_change c WHERE c.incident_id = a.incident_id
              AND c.action = a.number AND c.to_state = 'accepted'),
            a.state_at, a.created_at) AS accepted_at
        FROM (
          SELECT a.incident_id, a.number, a.what, a.owner_address, a.due_on, a.state, a.state_at,
            i.created_at, z.until_on
          FROM action_item a
          JOIN incident i ON i.id = a.incident_id
          LEFT JOIN action_snooze z ON z.incident_id = a.incident_id AND z.number = a.number
          WHERE i.deleted_at IS NULL AND SUBSTR(i.id, 1, 9) <> 'PRACTICE-'
            AND a.state IN ('ACCEPTED', 'IN_PROGRESS', 'REOPENED')
            AND (a.due_on <= :last OR (z.until_on <= :last AND a.due_on IS NOT NULL))
        """
            + IncidentListStore.visible(asked.reader(), values)
            + (asked.incidents().isPresent() ? "AND a.incident_id IN (:ids)\n" : "")
            + (after.isPresent() ? "AND (a.incident_id, a.number) > (:id, :number)\n" : "")
            + """
              ORDER BY a.incident_id, a.number
              LIMIT :limit
            ) a
            LEFT JOIN postmortem p ON p.incident_id = a.incident_id
            LEFT JOIN incident_service s ON s.incident_id = a.incident_id AND s.position = 0
            ORDER BY a.incident_id, a.number
            """,
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
    Set<String> told = new HashSet<>();
    for (List<String> some : Sql.parts(occasions)) {
      told.addAll(
          sql.list(
              "SELECT occasion FROM reminder WHERE occasion IN (:occasions)",
              Row.empty().several("occasions", some),
              row -> row.text("occasion")));
    }
    return told;
  }

  /// @return those that nobody has told before
  public Set<String> tell(List<String> occasions, Instant at) {
    Set<String> fresh = new HashSet<>();
    for (List<String> some : Sql.parts(occasions)) {
      Row values = Row.empty().instant("at", at);
      StringJoiner rows = new StringJoiner(", ");
      for (int one = 0; one < some.size(); one++) {
        values.text("occasion" + one, some.get(one));
        rows.add("(:occasion" + one + ", :at)");
      }
      fresh.addAll(
          sql.list(
              "INSERT INTO reminder (occasion, sent_at) VALUES "
                  + rows
                  + " ON CONFLICT (occasion) DO NOTHING RETURNING occasion",
              values,
              row -> row.text("occasion")));
    }
    return fresh;
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

  /// Which of these addresses want no weekly list.
  public Set<String> refusingDigest(List<String> addresses) {
    Set<String> refusing = new HashSet<>();
    for (List<String> some : Sql.parts(addresses)) {
      refusing.addAll(
          sql.list(
              """
              SELECT a.address
              FROM digest_refusal d
              JOIN account a ON a.id = d.account_id
              WHERE a.address IN (:addresses)
              """,
              Row.empty().several("addresses", some),
              row -> row.text("address")));
    }
    return refusing;
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
