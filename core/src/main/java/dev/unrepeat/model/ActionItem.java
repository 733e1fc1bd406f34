package dev.unrepeat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A promised change: what, for which factor, by whom, until when, and how it will be proven.
///
/// @param why how it prevents, in words; [#answers] names the factors
/// @param doneWhen how to verify; empty until somebody has said it
public record ActionItem(
    ActionItemId id,
    String what,
    String why,
    List<FactorId> answers,
    Owner owner,
    Optional<DueDate> due,
    Optional<Priority> priority,
    Optional<ActionType> type,
    Optional<Horizon> horizon,
    Optional<PreventionLevel> level,
    Optional<Magnitude> effect,
    Optional<Magnitude> effort,
    String doneWhen,
    List<TrackerLink> tickets,
    ActionState state,
    List<StateChange> history) {

  public ActionItem {
    Refused.blank(what, "description of an action");
    answers = List.copyOf(answers);
    tickets = List.copyOf(tickets);
    history = List.copyOf(history);
  }

  /// An idea of which only the description is known yet.
  public static ActionItem proposed(ActionItemId id, String what) {
    return new ActionItem(
        id,
        what,
        "",
        List.of(),
        Owner.NOBODY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        ActionState.PROPOSED,
        List.of());
  }

  /// The same with other factors that it answers.
  public ActionItem answering(List<FactorId> factors) {
    return new ActionItem(
        id, what, why, factors, owner, due, priority, type, horizon, level, effect, effort,
        doneWhen, tickets, state, history);
  }

  /// The same with another owner.
  public ActionItem ownedBy(Owner another) {
    return new ActionItem(
        id, what, why, answers, another, due, priority, type, horizon, level, effect, effort,
        doneWhen, tickets, state, history);
  }

  /// The team commits to it; it needs one person as owner and a due date.
  public ActionItem accept(String by, Instant at) {
    if (!(undecided() || state instanceof ActionState.Deferred)) {
      throw no("accepted", "Only a proposed or deferred action can be.");
    }
    if (!(owner instanceof Owner.Person)) {
      throw no("accepted", "Name one person as its owner first.");
    }
    if (due.isEmpty()) {
      throw no("accepted", "Give it a due date first.");
    }
    return to(new ActionState.Accepted(by, at), by, at, "");
  }

  /// Nobody here has committed to it yet.
  private boolean undecided() {
    return state instanceof ActionState.Proposed || state instanceof ActionState.OpenBefore;
  }

  public ActionItem decline(String reason, String by, Instant at) {
    if (!undecided()) {
      throw no("declined", "Only a proposed action can be; cancel this one instead.");
    }
    return to(new ActionState.Declined(reason, by, at), by, at, reason);
  }

  public ActionItem start(String by, Instant at) {
    if (!(state instanceof ActionState.Accepted || state instanceof ActionState.Reopened)) {
      throw no("started", "Accept it first.");
    }
    return to(new ActionState.InProgress(at), by, at, "");
  }

  public ActionItem complete(String by, Instant at) {
    if (!(state instanceof ActionState.Accepted || state instanceof ActionState.InProgress)) {
      throw no("done", "Only an accepted action can be.");
    }
    return to(new ActionState.Done(Optional.of(at), by), by, at, "");
  }

  /// Somebody else than the owner proves it.
  public ActionItem verify(Verification verification) {
    if (!(state instanceof ActionState.Done)) {
      throw no("verified", "It is not done yet.");
    }
    if (owner instanceof Owner.Person person
        && NamedPerson.of(person.name()).same(NamedPerson.of(verification.by()))) {
      throw no("verified", "Somebody else than its owner has to verify it.");
    }
    return to(
        new ActionState.Verified(verification),
        verification.by(),
        verification.at(),
        verification.evidence());
  }

  public ActionItem defer(String reason, String approver, LocalDate reviewOn, Instant at) {
    if (!state.open()) {
      throw no("deferred", "It is not open.");
    }
    return to(new ActionState.Deferred(reason, approver, reviewOn), approver, at, reason);
  }

  public ActionItem cancel(String reason, String approver, Instant at) {
    if (!state.open() && !(state instanceof ActionState.Deferred)) {
      throw no("cancelled", "It is not open.");
    }
    return to(new ActionState.Cancelled(reason, approver, at), approver, at, reason);
  }

  /// A confirmed recurrence sends a verified action back to review.
  public ActionItem reopen(IncidentId because, String by, Instant at) {
    if (!(state instanceof ActionState.Verified verified)) {
      throw no("reopened", "Only a verified action can be.");
    }
    return to(
        new ActionState.Reopened(because, at, verified.verification()),
        by,
        at,
        "the cause came back in " + because);
  }

  private Refused no(String what, String reason) {
    return Refused.state("%s is %s and cannot be %s. %s".formatted(id, state.word(), what, reason));
  }

  private ActionItem to(ActionState next, String by, Instant at, String reason) {
    List<StateChange> longer = new ArrayList<>(history);
    longer.add(new StateChange(at, by, state.word(), next.word(), reason));
    return new ActionItem(
        id, what, why, answers, owner, due, priority, type, horizon, level, effect, effort,
        doneWhen, tickets, next, longer);
  }
}
