package dev.unrepeat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /// The same under another number.
  public ActionItem numbered(ActionItemId another) {
    return new ActionItem(
        another, what, why, answers, owner, due, priority, type, horizon, level, effect, effort,
        doneWhen, tickets, state, history);
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

  /// The same with another due date.
  public ActionItem dueOn(Optional<DueDate> another) {
    return new ActionItem(
        id, what, why, answers, owner, another, priority, type, horizon, level, effect, effort,
        doneWhen, tickets, state, history);
  }

  /// The same with other tickets.
  public ActionItem followedIn(List<TrackerLink> another) {
    return new ActionItem(
        id, what, why, answers, owner, due, priority, type, horizon, level, effect, effort,
        doneWhen, another, state, history);
  }

  /// Whether the day is past by which somebody promised it; what is done, deferred or not accepted
  /// yet is not overdue.
  public boolean overdue(LocalDate today) {
    return promised() && due.filter(day -> day.date().isBefore(today)).isPresent();
  }

  /// Whether its day is past and nobody here has accepted it: proposed, or open in an imported
  /// document. It is not overdue, for nobody promised it, and must not be hidden for that.
  public boolean pastUnaccepted(LocalDate today) {
    return (state instanceof ActionState.Proposed || state instanceof ActionState.OpenBefore)
        && !promised()
        && due.filter(day -> day.date().isBefore(today)).isPresent();
  }

  /// Accepted, in progress or owed again, be it elsewhere.
  private boolean promised() {
    if (state instanceof ActionState.OpenBefore before) {
      String words = before.asWritten().toLowerCase(Locale.ROOT);
      return words.contains("progress") || words.contains("accepted");
    }
    return state.reminded();
  }

  /// Whether somebody has to look at it again: its effect can be seen by now, or it was deferred
  /// until then.
  public boolean toLookAt(LocalDate today) {
    return switch (state) {
      case ActionState.Verified v ->
          v.effect().isEmpty() && !v.verification().effectVisibleFrom().isAfter(today);
      case ActionState.Deferred d -> !d.reviewOn().isAfter(today);
      case ActionState.Proposed s -> false;
      case ActionState.Accepted s -> false;
      case ActionState.Declined s -> false;
      case ActionState.InProgress s -> false;
      case ActionState.Done s -> false;
      case ActionState.Cancelled s -> false;
      case ActionState.Reopened s -> false;
      case ActionState.OpenBefore s -> false;
      case ActionState.ClosedBefore s -> false;
    };
  }

  /// The same with another day.
  public ActionItem dueOn(DueDate day) {
    return new ActionItem(
        id,
        what,
        why,
        answers,
        owner,
        Optional.of(day),
        priority,
        type,
        horizon,
        level,
        effect,
        effort,
        doneWhen,
        tickets,
        state,
        history);
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
    if (ownedBy(verification.by())) {
      throw no("verified", "Somebody else than its owner has to verify it.");
    }
    return to(
        new ActionState.Verified(verification, Optional.empty()),
        verification.by(),
        verification.at(),
        verification.evidence());
  }

  /// Somebody else than the owner has looked, on the day from which the effect can be seen or
  /// later, and it worked.
  public ActionItem work(EffectSeen seen, LocalDate today) {
    if (!(state instanceof ActionState.Verified verified)) {
      throw no("found to work", "Verify it first.");
    }
    if (verified.effect().isPresent()) {
      throw no("found to work twice", "It was looked at already; reopen it if that was wrong.");
    }
    LocalDate from = verified.verification().effectVisibleFrom();
    if (from.isAfter(today)) {
      throw no("looked at yet", "Its effect can be seen from " + from + " on.");
    }
    if (ownedBy(seen.by())) {
      throw no("judged by its owner", "Somebody else has to look whether it worked.");
    }
    return to(
        new ActionState.Verified(verified.verification(), Optional.of(seen)),
        seen.by(),
        seen.at(),
        "it worked: " + seen.words());
  }

  private boolean ownedBy(String somebody) {
    return owner instanceof Owner.Person person
        && NamedPerson.of(person.name()).same(NamedPerson.of(somebody));
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

  /// Sends an action back that was done or verified, because something speaks against it.
  ///
  /// @param because the incident in which its cause came back, where that is the reason
  public ActionItem reopen(String reason, Optional<IncidentId> because, String by, Instant at) {
    if (!reopens()) {
      throw no("reopened", "Only what is done or verified can be.");
    }
    Optional<Verification> earlier =
        state instanceof ActionState.Verified verified
            ? Optional.of(verified.verification())
            : Optional.empty();
    return to(new ActionState.Reopened(reason, because, at, earlier), by, at, reason);
  }

  /// Whether it was finished, so that something can speak against that.
  public boolean reopens() {
    return state instanceof ActionState.Done
        || state instanceof ActionState.Verified
        || state instanceof ActionState.ClosedBefore;
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
