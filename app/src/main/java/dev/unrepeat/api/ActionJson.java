package dev.unrepeat.api;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.Magnitude;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.PreventionLevel;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.StateChange;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.model.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A promised change. Its words are written as the part of its id.
///
/// @param owner as written; `owned` says whether it is one person
/// @param dueWritten as it was said, for example `end of next week`
record ActionJson(
    String id,
    String what,
    String why,
    List<String> answers,
    String owner,
    boolean owned,
    Optional<LocalDate> due,
    Optional<String> dueWritten,
    Optional<Priority> priority,
    Optional<ActionType> type,
    Optional<Horizon> horizon,
    Optional<PreventionLevel> level,
    Optional<Magnitude> effect,
    Optional<Magnitude> effort,
    String doneWhen,
    List<Ticket> tickets,
    String state,
    boolean open,
    Optional<Verified> verification,
    List<Change> history) {

  /// A ticket of a tracker.
  record Ticket(String tracker, String key, String address) {
    static Ticket of(TrackerLink link) {
      return new Ticket(link.tracker(), link.key(), link.address());
    }
  }

  /// That somebody else than the owner has seen it work.
  ///
  /// @param worked what somebody saw who looked whether it worked
  record Verified(
      String by,
      Instant at,
      String evidence,
      LocalDate effectVisibleFrom,
      String learned,
      Optional<Seen> worked) {
    static Verified of(ActionState.Verified state) {
      Verification seen = state.verification();
      return new Verified(
          seen.by(),
          seen.at(),
          seen.evidence(),
          seen.effectVisibleFrom(),
          seen.learned(),
          state.effect().map(one -> new Seen(one.by(), one.at(), one.words())));
    }
  }

  /// What somebody saw.
  record Seen(String by, Instant at, String words) {}

  /// A step in its life.
  record Change(Instant at, String by, String from, String to, String reason) {
    static Change of(StateChange change) {
      return new Change(change.at(), change.by(), change.from(), change.to(), change.reason());
    }
  }

  static ActionJson of(ActionItem action) {
    return new ActionJson(
        action.id().toString(),
        action.what(),
        action.why(),
        IncidentJson.words(action.answers()),
        action.owner().print(),
        action.owner() instanceof Owner.Person,
        action.due().map(DueDate::date),
        action.due().map(DueDate::asWritten),
        action.priority(),
        action.type(),
        action.horizon(),
        action.level(),
        action.effect(),
        action.effort(),
        action.doneWhen(),
        action.tickets().stream().map(Ticket::of).toList(),
        action.state().word(),
        action.state().open(),
        action.state() instanceof ActionState.Verified verified
            ? Optional.of(Verified.of(verified))
            : Optional.empty(),
        action.history().stream().map(Change::of).toList());
  }

  /// Where it is followed.
  ///
  /// @param key of the ticket, for example `SHOP-812`; empty for none
  record Followed(Optional<String> key, Optional<String> address) {}

  /// What goes with a step.
  ///
  /// @param text the reason, or of a verification what was seen
  /// @param day until which it is deferred, or from which the effect can be seen
  /// @param learned what a verification taught; it joins the lessons
  record Turned(Optional<String> text, Optional<LocalDate> day, Optional<String> learned) {}
}
