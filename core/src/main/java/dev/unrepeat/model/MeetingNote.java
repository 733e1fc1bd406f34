package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// What was written down in a review meeting: a note, or an action somebody proposed.
///
/// @param number within its meeting, from 1
/// @param item of the agenda during which it was said
/// @param event that the room looked at then
/// @param action the action item that came of it; empty until the proposals are committed
public record MeetingNote(
    int number,
    Kind kind,
    Optional<AgendaItem> item,
    Optional<EventId> event,
    String text,
    String by,
    String address,
    Instant at,
    boolean withdrawn,
    Optional<ActionItemId> action) {
  private static final int LONGEST = 4_000;

  /// What it is for.
  public enum Kind {
    NOTE,
    PROPOSAL
  }

  public MeetingNote {
    Refused.blank(text, "note");
    Refused.unless(
        text.length() <= LONGEST,
        "A note has at most 4,000 characters. Split it, or write it into the postmortem.");
  }

  /// A proposal that can still be reworded, withdrawn or committed.
  public boolean open() {
    return !withdrawn && action.isEmpty();
  }

  public MeetingNote reword(String changed) {
    refuseSettled("reworded");
    return new MeetingNote(number, kind, item, event, changed, by, address, at, withdrawn, action);
  }

  public MeetingNote withdraw() {
    refuseSettled("withdrawn");
    return new MeetingNote(number, kind, item, event, text, by, address, at, true, action);
  }

  public MeetingNote commit(ActionItemId made) {
    refuseSettled("committed");
    return new MeetingNote(
        number, kind, item, event, text, by, address, at, withdrawn, Optional.of(made));
  }

  private void refuseSettled(String what) {
    if (!open()) {
      throw Refused.state(
          withdrawn
              ? "It is withdrawn and cannot be %s. Write it down again.".formatted(what)
              : "It is action %s by now and cannot be %s here. Change the action."
                  .formatted(action.map(ActionItemId::toString).orElse(""), what));
    }
  }
}
