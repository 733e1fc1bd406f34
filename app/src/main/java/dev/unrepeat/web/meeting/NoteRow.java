package dev.unrepeat.web.meeting;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MeetingNote;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;

/// Something written down in a meeting, as both of its pages show it.
///
/// @param kind `note` or `proposal`
/// @param context the item and the event at which it was said; empty for neither
/// @param state what became of a proposal; empty while it is open
/// @param open whether it can be reworded and withdrawn
public record NoteRow(
    int number,
    String kind,
    String text,
    String by,
    String context,
    String event,
    String state,
    boolean withdrawn,
    boolean open,
    String address) {
  static NoteRow of(IncidentId id, MeetingNote note) {
    String event = note.event().map(Object::toString).orElse("");
    String item = note.item().map(one -> one.words()).orElse("");
    return new NoteRow(
        note.number(),
        note.kind() == MeetingNote.Kind.PROPOSAL ? "proposal" : "note",
        note.text(),
        note.by() + ", " + Printing.clock(note.at()) + " UTC",
        item + (item.isEmpty() || event.isEmpty() ? "" : ", ") + event,
        event,
        note.withdrawn()
            ? "withdrawn"
            : note.action().map(made -> "is " + made + " now").orElse(""),
        note.withdrawn(),
        note.open(),
        Places.meeting(id) + "/notes/" + note.number());
  }
}
