package dev.unrepeat.service;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Role;
import java.util.List;
import java.util.Optional;

/// A step in the life of an action item.
public enum Turn {
  ACCEPTANCE("accepted"),
  DECLINATION("declined"),
  BEGINNING("began"),
  COMPLETION("completed"),
  VERIFICATION("verified"),
  EFFECT("found that it works:"),
  DEFERRAL("deferred"),
  CANCELLATION("cancelled"),
  REOPENING("reopened");

  private final String verb;

  Turn(String verb) {
    this.verb = verb;
  }

  /// As the history says it, before the number of the action.
  String verb() {
    return verb;
  }

  /// The steps that an action can take from where it stands, the usual one first.
  public static List<Turn> from(ActionState state) {
    return switch (state) {
      case ActionState.Proposed s -> List.of(ACCEPTANCE, DECLINATION, DEFERRAL);
      case ActionState.OpenBefore s -> List.of(ACCEPTANCE, DECLINATION, DEFERRAL);
      case ActionState.Accepted s -> List.of(BEGINNING, COMPLETION, DEFERRAL, CANCELLATION);
      case ActionState.InProgress s -> List.of(COMPLETION, DEFERRAL, CANCELLATION);
      case ActionState.Done s -> List.of(VERIFICATION, REOPENING, CANCELLATION);
      case ActionState.Reopened s -> List.of(BEGINNING, DEFERRAL, CANCELLATION);
      case ActionState.Deferred s -> List.of(ACCEPTANCE, CANCELLATION);
      case ActionState.Verified s ->
          s.effect().isEmpty() ? List.of(EFFECT, REOPENING) : List.of(REOPENING);
      case ActionState.ClosedBefore s -> List.of(REOPENING);
      case ActionState.Declined s -> List.of();
      case ActionState.Cancelled s -> List.of();
    };
  }

  /// Who may take it, as a sentence, where this viewer may not; empty where they may.
  public Optional<String> refusal(Viewer viewer, ActionItem action) {
    return switch (this) {
      case ACCEPTANCE, REOPENING -> unless(viewer.is(Role.AUTHOR), "An author does this.");
      case BEGINNING, COMPLETION ->
          unless(viewer.is(Role.AUTHOR) || owns(viewer, action), "Its owner or an author does it.");
      case DECLINATION, DEFERRAL, CANCELLATION ->
          unless(viewer.is(Role.FACILITATOR), "A facilitator approves it.");
      case VERIFICATION, EFFECT -> {
        if (owns(viewer, action)) {
          yield Optional.of("Somebody else than its owner does it.");
        }
        // Whose owner is only a name could be anybody's own: then a facilitator looks.
        yield NamedPerson.of(action.owner().print()).address().isEmpty()
            ? unless(viewer.is(Role.FACILITATOR), "Its owner has no account: a facilitator looks.")
            : unless(viewer.is(Role.AUTHOR), "An author who does not own it does this.");
      }
    };
  }

  /// The least role that it takes of somebody who does not own the action.
  Role least(ActionItem action) {
    return switch (this) {
      case ACCEPTANCE, REOPENING, BEGINNING, COMPLETION -> Role.AUTHOR;
      case DECLINATION, DEFERRAL, CANCELLATION -> Role.FACILITATOR;
      case VERIFICATION, EFFECT ->
          NamedPerson.of(action.owner().print()).address().isEmpty()
              ? Role.FACILITATOR
              : Role.AUTHOR;
    };
  }

  static boolean owns(Viewer viewer, ActionItem action) {
    return action.owner() instanceof Owner.Person person
        && NamedPerson.of(person.name()).at(viewer.address());
  }

  private static Optional<String> unless(boolean may, String sentence) {
    return may ? Optional.empty() : Optional.of(sentence);
  }
}
