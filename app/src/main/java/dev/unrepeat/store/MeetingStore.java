package dev.unrepeat.store;

import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ReviewMeeting;
import dev.unrepeat.model.ReviewMeeting.Invitee;
import dev.unrepeat.model.ReviewMeeting.Standing;
import dev.unrepeat.model.ReviewMeeting.Turn;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The review meeting of an incident, with who is invited and how far its agenda has come.
public final class MeetingStore {
  private static final int MOST_TURNS = 1_000;

  private final Sql sql;

  public MeetingStore(Database database) {
    this.sql = database.sql();
  }

  public Optional<ReviewMeeting> find(IncidentId id) {
    return sql.find(
        """
        SELECT uid, starts_at, zone, minutes, place, sequence, called_by, organizer, changed_at,
          standing, standing_at, in_view
        FROM review_meeting
        WHERE incident_id = :incident
        """,
        Row.of(id),
        row -> meeting(row, invitees(id), turns(id)));
  }

  private List<Invitee> invitees(IncidentId id) {
    return sql.list(
        """
        SELECT address, came
        FROM meeting_invitee
        WHERE incident_id = :incident
        ORDER BY address
        """,
        Row.of(id),
        row -> new Invitee(row.text("address"), row.flag("came")));
  }

  private List<Turn> turns(IncidentId id) {
    return sql.list(
        """
        SELECT item, taken_at
        FROM meeting_turn
        WHERE incident_id = :incident
        ORDER BY number
        LIMIT :limit
        """,
        Row.of(id).number("limit", MOST_TURNS),
        row -> new Turn(row.wordIfAny(AgendaItem.class, "item"), row.instant("taken_at")));
  }

  /// Keeps the meeting with its invitees; its turns are kept one by one.
  public void save(IncidentId id, ReviewMeeting meeting) {
    Row row =
        Row.of(id)
            .text("uid", meeting.uid())
            .text("start", meeting.start().toString())
            .text("zone", meeting.zone().getId())
            .number("minutes", meeting.minutes())
            .text("place", meeting.place())
            .number("sequence", meeting.sequence())
            .text("by", meeting.calledBy())
            .text("organizer", meeting.organizer())
            .instant("changed", meeting.changedAt())
            .number("view", meeting.inView().map(EventId::number));
    switch (meeting.standing()) {
      case Standing.Planned planned ->
          row.text("standing", "PLANNED").instant("at", Optional.empty());
      case Standing.Held(var at) -> row.text("standing", "HELD").instant("at", at);
      case Standing.Cancelled(var at) -> row.text("standing", "CANCELLED").instant("at", at);
    }
    sql.run(
        """
        INSERT INTO review_meeting (incident_id, uid, starts_at, zone, minutes, place, sequence,
          called_by, organizer, changed_at, standing, standing_at, in_view)
        VALUES (:incident, :uid, :start, :zone, :minutes, :place, :sequence,
          :by, :organizer, :changed, :standing, :at, :view)
        ON CONFLICT (incident_id) DO UPDATE
          SET starts_at = excluded.starts_at, zone = excluded.zone, minutes = excluded.minutes,
            place = excluded.place, sequence = excluded.sequence, called_by = excluded.called_by,
            organizer = excluded.organizer, changed_at = excluded.changed_at,
            standing = excluded.standing, standing_at = excluded.standing_at,
            in_view = excluded.in_view
        """,
        row);
    sql.run("DELETE FROM meeting_invitee WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO meeting_invitee (incident_id, address, came)
        VALUES (:incident, :address, :came)
        """,
        meeting.invitees(),
        (one, position) -> Row.of(id).text("address", one.address()).flag("came", one.came()));
  }

  /// Looks at another event.
  public void look(IncidentId id, EventId event) {
    sql.run(
        "UPDATE review_meeting SET in_view = :event WHERE incident_id = :incident",
        Row.of(id).number("event", event.number()));
  }

  /// Adds a turn behind the others.
  public void add(IncidentId id, Turn turn) {
    sql.run(
        """
        INSERT INTO meeting_turn (incident_id, number, item, taken_at)
        SELECT :incident, COALESCE(MAX(number), 0) + 1, :item, :at
        FROM meeting_turn
        WHERE incident_id = :incident
        """,
        Row.of(id).word("item", turn.item()).instant("at", turn.at()));
  }

  private static ReviewMeeting meeting(Fields row, List<Invitee> invitees, List<Turn> turns)
      throws SQLException {
    return new ReviewMeeting(
        row.text("uid"),
        LocalDateTime.parse(row.text("starts_at")),
        ZoneId.of(row.text("zone")),
        row.number("minutes"),
        row.text("place"),
        invitees,
        row.number("sequence"),
        row.text("called_by"),
        row.text("organizer"),
        row.instant("changed_at"),
        switch (row.text("standing")) {
          case "HELD" -> new Standing.Held(row.instant("standing_at"));
          case "CANCELLED" -> new Standing.Cancelled(row.instant("standing_at"));
          default -> Standing.PLANNED;
        },
        row.numberIfAny("in_view").map(EventId::new),
        turns);
  }
}
