package dev.unrepeat.store;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Magnitude;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.PreventionLevel;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.StateChange;
import dev.unrepeat.model.TrackerLink;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Action items with their tickets and their life.
final class ActionItemStore {
  /// Of the table `a`.
  static final String COLUMNS =
      """
      a.number, a.what, a.why, a.answers, a.owner_kind, a.owner, a.due_on, a.due_as_written,
        a.priority, a.type, a.horizon, a.prevention, a.effect, a.effort, a.done_when, a.state,
        a.state_by, a.state_at, a.state_reason, a.review_on, a.reopened_because, a.verified_by,
        a.verified_at, a.verified_seen, a.effect_from, a.learned\
      """;

  private final Sql sql;

  ActionItemStore(Sql sql) {
    this.sql = sql;
  }

  private enum OwnerKind {
    PERSON,
    AS_WRITTEN,
    NOBODY
  }

  private record Ticket(int action, int position, TrackerLink link) {}

  private record Change(int action, int position, StateChange change) {}

  List<ActionItem> list(IncidentId id) {
    Map<Integer, List<TrackerLink>> tickets = new HashMap<>();
    tickets(id)
        .forEach(t -> tickets.computeIfAbsent(t.action(), a -> new ArrayList<>()).add(t.link()));
    Map<Integer, List<StateChange>> life = new HashMap<>();
    changes(id)
        .forEach(c -> life.computeIfAbsent(c.action(), a -> new ArrayList<>()).add(c.change()));
    return sql.list(
        """
        SELECT %s
        FROM action_item a
        WHERE incident_id = :incident
        ORDER BY position
        """
            .formatted(COLUMNS),
        Row.of(id),
        row -> {
          int number = row.number("number");
          return action(
              row, tickets.getOrDefault(number, List.of()), life.getOrDefault(number, List.of()));
        });
  }

  static ActionItem action(Fields row, List<TrackerLink> tickets, List<StateChange> life)
      throws SQLException {
    Optional<String> dueAsWritten = row.textIfAny("due_as_written");
    return new ActionItem(
        new ActionItemId(row.number("number")),
        row.text("what"),
        row.text("why"),
        row.texts("answers").stream().map(FactorId::parse).toList(),
        owner(row),
        row.dayIfAny("due_on").map(day -> new DueDate(day, dueAsWritten.orElse(""))),
        row.wordIfAny(Priority.class, "priority"),
        row.wordIfAny(ActionType.class, "type"),
        row.wordIfAny(Horizon.class, "horizon"),
        row.wordIfAny(PreventionLevel.class, "prevention"),
        row.wordIfAny(Magnitude.class, "effect"),
        row.wordIfAny(Magnitude.class, "effort"),
        row.text("done_when"),
        tickets,
        ActionColumns.read(row),
        life);
  }

  void replace(IncidentId id, List<ActionItem> actions) {
    Row of = Row.of(id);
    sql.run("DELETE FROM action_item WHERE incident_id = :incident", of);
    sql.run("DELETE FROM action_ticket WHERE incident_id = :incident", of);
    sql.run("DELETE FROM action_change WHERE incident_id = :incident", of);
    sql.batch(
        """
        INSERT INTO action_item (incident_id, number, position, what, why, answers, owner_kind,
          owner, owner_address, due_on, due_as_written, priority, type, horizon, prevention, effect,
          effort, done_when, state, state_by, state_at, state_reason, review_on, reopened_because,
          verified_by, verified_at, verified_seen, effect_from, learned)
        VALUES (:incident, :number, :position, :what, :why, :answers, :ownerKind,
          :owner, :address, :due, :dueAsWritten, :priority, :type, :horizon, :prevention, :effect,
          :effort, :doneWhen, :state, :stateBy, :stateAt, :stateReason, :reviewOn, :because,
          :verifiedBy, :verifiedAt, :verifiedSeen, :effectFrom, :learned)
        """,
        actions,
        (action, at) -> row(Row.of(id).number("position", at), action));
    insertLists(id, actions);
  }

  private static Row row(Row row, ActionItem action) {
    row.number("number", action.id().number())
        .text("what", action.what())
        .text("why", action.why())
        .texts("answers", action.answers().stream().map(FactorId::toString).toList())
        .word(
            "ownerKind",
            switch (action.owner()) {
              case Owner.Person p -> OwnerKind.PERSON;
              case Owner.AsWritten w -> OwnerKind.AS_WRITTEN;
              case Owner.Nobody n -> OwnerKind.NOBODY;
            })
        .text("owner", action.owner().print())
        .text("address", address(action.owner()))
        .day("due", action.due().map(DueDate::date))
        .text("dueAsWritten", action.due().map(DueDate::asWritten))
        .word("priority", action.priority())
        .word("type", action.type())
        .word("horizon", action.horizon())
        .word("prevention", action.level())
        .word("effect", action.effect())
        .word("effort", action.effort())
        .text("doneWhen", action.doneWhen());
    return ActionColumns.of(action.state()).write(row);
  }

  private static Optional<String> address(Owner owner) {
    return owner instanceof Owner.Person person
        ? NamedPerson.of(person.name()).address()
        : Optional.empty();
  }

  private static Owner owner(Fields row) throws SQLException {
    return switch (row.word(OwnerKind.class, "owner_kind")) {
      case PERSON -> new Owner.Person(row.text("owner"));
      case AS_WRITTEN -> new Owner.AsWritten(row.text("owner"));
      case NOBODY -> new Owner.Nobody();
    };
  }

  private List<Ticket> tickets(IncidentId id) {
    return sql.list(
        """
        SELECT action, position, tracker, ticket, address
        FROM action_ticket
        WHERE incident_id = :incident
        ORDER BY action, position
        """,
        Row.of(id),
        row ->
            new Ticket(
                row.number("action"),
                row.number("position"),
                new TrackerLink(row.text("tracker"), row.text("ticket"), row.text("address"))));
  }

  private List<Change> changes(IncidentId id) {
    return sql.list(
        """
        SELECT action, position, changed_at, changed_by, from_state, to_state, reason
        FROM action_change
        WHERE incident_id = :incident
        ORDER BY action, position
        """,
        Row.of(id),
        row ->
            new Change(
                row.number("action"),
                row.number("position"),
                new StateChange(
                    row.instant("changed_at"),
                    row.text("changed_by"),
                    row.text("from_state"),
                    row.text("to_state"),
                    row.text("reason"))));
  }

  private void insertLists(IncidentId id, List<ActionItem> actions) {
    List<Ticket> tickets = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (ActionItem action : actions) {
      int number = action.id().number();
      for (int i = 0; i < action.tickets().size(); i++) {
        tickets.add(new Ticket(number, i, action.tickets().get(i)));
      }
      for (int i = 0; i < action.history().size(); i++) {
        changes.add(new Change(number, i, action.history().get(i)));
      }
    }
    sql.batch(
        """
        INSERT INTO action_ticket (incident_id, action, position, tracker, ticket, address)
        VALUES (:incident, :action, :position, :tracker, :ticket, :address)
        """,
        tickets,
        (ticket, at) ->
            Row.of(id)
                .number("action", ticket.action())
                .number("position", ticket.position())
                .text("tracker", ticket.link().tracker())
                .text("ticket", ticket.link().key())
                .text("address", ticket.link().address()));
    sql.batch(
        """
        INSERT INTO action_change (incident_id, action, position, changed_at, changed_by, from_state,
          to_state, reason)
        VALUES (:incident, :action, :position, :at, :by, :from, :to, :reason)
        """,
        changes,
        (one, at) ->
            Row.of(id)
                .number("action", one.action())
                .number("position", one.position())
                .instant("at", one.change().at())
                .text("by", one.change().by())
                .text("from", one.change().from())
                .text("to", one.change().to())
                .text("reason", one.change().reason()));
  }
}
