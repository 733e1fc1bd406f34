package dev.unrepeat.document.foreign;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import java.util.List;

/// A document written elsewhere as it was read: the record, and how each part of it was understood.
/// Lines are those of the source, from 1.
///
/// @param format what the document was written in, for example `Markdown`
/// @param named whether the document says its id itself; else its file's name gave it
/// @param headings in their order, each with its meaning
/// @param events each dated line with the event it became, undated where an answer is missing
/// @param actions each action item with its line
/// @param milestones those that the document names in words, with their lines
/// @param notes contradictions, unreadable places, and what was left in the text
public record ForeignReading(
    Postmortem postmortem,
    String format,
    boolean named,
    List<Heading> headings,
    List<Event> events,
    List<Action> actions,
    List<Named> milestones,
    List<DocumentNote> notes) {
  public ForeignReading {
    headings = List.copyOf(headings);
    events = List.copyOf(events);
    actions = List.copyOf(actions);
    milestones = List.copyOf(milestones);
    notes = List.copyOf(notes);
  }

  /// The same document under another id.
  public ForeignReading withId(IncidentId id) {
    return new ForeignReading(
        postmortem.withIncident(postmortem.incident().withId(id)),
        format,
        named,
        headings,
        events,
        actions,
        milestones,
        notes);
  }

  /// @param text as written, without its marks
  public record Heading(int line, String text, Meaning meaning) {}

  public record Event(int line, TimelineEvent event) {}

  public record Action(int line, ActionItem action) {}

  public record Named(int line, Milestone milestone) {}
}
