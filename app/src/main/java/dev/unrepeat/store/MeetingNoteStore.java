package dev.unrepeat.store;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.AgendaItem;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MeetingNote;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What was written down in review meetings.
public final class MeetingNoteStore {
  private static final String SELECT =
      """
      SELECT number, kind, item, event, text, written_by, written_address, written_at, withdrawn,
        action
      FROM meeting_note
      WHERE incident_id = :incident
      """;

  private final Sql sql;

  public MeetingNoteStore(Database database) {
    this.sql = database.sql();
  }

  /// The oldest first, at most so many.
  public List<MeetingNote> list(IncidentId id, int limit) {
    return sql.list(
        SELECT + "ORDER BY number\nLIMIT :limit\n",
        Row.of(id).number("limit", limit),
        MeetingNoteStore::note);
  }

  public Optional<MeetingNote> find(IncidentId id, int number) {
    return sql.find(
        SELECT + "  AND number = :number\n",
        Row.of(id).number("number", number),
        MeetingNoteStore::note);
  }

  /// How many proposals are neither withdrawn nor committed.
  public int open(IncidentId id) {
    return sql.list(
            """
            SELECT COUNT(*) AS found
            FROM meeting_note
            WHERE incident_id = :incident AND kind = 'PROPOSAL' AND withdrawn = :no
              AND action IS NULL
            """,
            Row.of(id).flag("no", false),
            row -> row.number("found"))
        .getFirst();
  }

  /// The number of the next note; unique while its incident is locked.
  public int next(IncidentId id) {
    return sql.list(
            """
            SELECT COALESCE(MAX(number), 0) + 1 AS next
            FROM meeting_note
            WHERE incident_id = :incident
            """,
            Row.of(id),
            row -> row.number("next"))
        .getFirst();
  }

  /// Adds a note, or keeps what a change made of it.
  public void save(IncidentId id, MeetingNote note) {
    sql.run(
        """
        INSERT INTO meeting_note (incident_id, number, kind, item, event, text, written_by,
          written_address, written_at, withdrawn, action)
        VALUES (:incident, :number, :kind, :item, :event, :text, :by,
          :address, :at, :withdrawn, :action)
        ON CONFLICT (incident_id, number) DO UPDATE
          SET text = excluded.text, withdrawn = excluded.withdrawn, action = excluded.action
        """,
        Row.of(id)
            .number("number", note.number())
            .word("kind", note.kind())
            .word("item", note.item())
            .number("event", note.event().map(EventId::number))
            .text("text", note.text())
            .text("by", note.by())
            .text("address", note.address())
            .instant("at", note.at())
            .flag("withdrawn", note.withdrawn())
            .number("action", note.action().map(ActionItemId::number)));
  }

  private static MeetingNote note(Fields row) throws SQLException {
    return new MeetingNote(
        row.number("number"),
        row.word(MeetingNote.Kind.class, "kind"),
        row.wordIfAny(AgendaItem.class, "item"),
        row.numberIfAny("event").map(EventId::new),
        row.text("text"),
        row.text("written_by"),
        row.text("written_address"),
        row.instant("written_at"),
        row.flag("withdrawn"),
        row.numberIfAny("action").map(ActionItemId::new));
  }
}
