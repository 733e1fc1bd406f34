package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.model.Interview.Agreement;
import dev.unrepeat.model.Interview.Notes;
import dev.unrepeat.model.Interview.Release;
import dev.unrepeat.model.NamedPerson;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The interviews about an incident; who may read which is asked of the service.
public final class InterviewStore {
  private static final String COLUMNS =
      """
      number, interviewer, interviewer_address, person, person_address, role, held_on, edition,
        notes, notes_day, notes_zone, agreed_on, agreed_stated, released_edition, released_notes,
        released_day, released_zone, released_at, withdrawn
      """;

  private final Sql sql;

  public InterviewStore(Database database) {
    this.sql = database.sql();
  }

  /// The number of the next one; that of a withdrawn one is not given again.
  public int next(IncidentId id) {
    return sql.list(
            """
            SELECT COALESCE(MAX(number), 0) + 1 AS following
            FROM interview
            WHERE incident_id = :incident
            """,
            Row.of(id),
            row -> row.number("following"))
        .getFirst();
  }

  public Optional<Interview> find(IncidentId id, int number) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM interview WHERE incident_id = :incident AND number = :number",
        Row.of(id).number("number", number),
        InterviewStore::interview);
  }

  /// Those that are released, and those of somebody, in their order.
  ///
  /// @param address of the account that asks
  public List<Interview> list(IncidentId id, String address, int limit) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + """
            FROM interview
            WHERE incident_id = :incident AND withdrawn = :no
              AND (released_at IS NOT NULL OR interviewer_address = :address
                OR person_address = :address)
            ORDER BY number
            LIMIT :limit
            """,
        Row.of(id).flag("no", false).text("address", address).number("limit", limit),
        InterviewStore::interview);
  }

  public void save(IncidentId id, Interview one) {
    sql.run(
        """
        INSERT INTO interview (incident_id, number, interviewer, interviewer_address, person,
          person_address, role, held_on, edition, notes, notes_day, notes_zone, agreed_on,
          agreed_stated, released_edition, released_notes, released_day, released_zone,
          released_at, withdrawn)
        VALUES (:incident, :number, :interviewer, :asked, :person, :told, :role, :held, :edition,
          :notes, :day, :zone, :agreed, :stated, :released, :shown, :shown_day, :shown_zone,
          :released_at, :withdrawn)
        ON CONFLICT (incident_id, number) DO UPDATE
          SET person = excluded.person, person_address = excluded.person_address,
            role = excluded.role, edition = excluded.edition, notes = excluded.notes,
            notes_day = excluded.notes_day, notes_zone = excluded.notes_zone,
            agreed_on = excluded.agreed_on, agreed_stated = excluded.agreed_stated,
            released_edition = excluded.released_edition,
            released_notes = excluded.released_notes, released_day = excluded.released_day,
            released_zone = excluded.released_zone, released_at = excluded.released_at,
            withdrawn = excluded.withdrawn
        """,
        row(id, one));
  }

  private static Row row(IncidentId id, Interview one) {
    Optional<Notes> shown = one.release().map(Release::notes);
    return Row.of(id)
        .number("number", one.number())
        .text("interviewer", one.interviewer().name())
        .text("asked", one.interviewer().address().orElse(""))
        .text("person", one.person().name())
        .text("told", one.person().address())
        .text("role", one.role())
        .day("held", one.heldOn())
        .number("edition", one.notes().edition())
        .text("notes", one.notes().text())
        .day("day", one.notes().day())
        .text("zone", one.notes().zone().map(ZoneId::getId))
        .day("agreed", one.agreement().map(Agreement::on))
        .flag("stated", one.agreement().filter(Agreement::stated).isPresent())
        .number("released", shown.map(Notes::edition))
        .text("shown", shown.map(Notes::text))
        .day("shown_day", shown.flatMap(Notes::day))
        .text("shown_zone", shown.flatMap(Notes::zone).map(ZoneId::getId))
        .instant("released_at", one.release().map(Release::at))
        .flag("withdrawn", one.withdrawn());
  }

  private static Interview interview(Fields row) throws SQLException {
    boolean stated = row.flag("agreed_stated");
    return new Interview(
        row.number("number"),
        new NamedPerson(row.text("interviewer"), Optional.of(row.text("interviewer_address"))),
        new NamedPerson(row.text("person"), row.textIfAny("person_address")),
        row.text("role"),
        row.day("held_on"),
        new Notes(
            row.number("edition"),
            row.text("notes"),
            row.dayIfAny("notes_day"),
            row.textIfAny("notes_zone").map(ZoneId::of)),
        row.dayIfAny("agreed_on").map(on -> new Agreement(on, stated)),
        released(row),
        row.flag("withdrawn"));
  }

  private static Optional<Release> released(Fields row) throws SQLException {
    Optional<Integer> edition = row.numberIfAny("released_edition");
    if (edition.isEmpty()) {
      return Optional.empty();
    }
    Notes notes =
        new Notes(
            edition.get(),
            row.text("released_notes"),
            row.dayIfAny("released_day"),
            row.textIfAny("released_zone").map(ZoneId::of));
    return Optional.of(new Release(notes, row.instant("released_at")));
  }
}
