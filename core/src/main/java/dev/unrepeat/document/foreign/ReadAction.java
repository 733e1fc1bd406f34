package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.TrackerLink;
import java.util.List;
import java.util.Optional;

/// An action item as its text was read; each word of the text is in one of its parts.
///
/// @param what the text without what the other parts say
/// @param why what other columns say, with their headers
/// @param stateAsWritten the words for the state, empty when there are none
public record ReadAction(
    String what,
    String why,
    Owner owner,
    Optional<DueDate> due,
    ActionStanding standing,
    String stateAsWritten,
    Optional<ActionType> type,
    Optional<Priority> priority,
    Optional<Horizon> horizon,
    String doneWhen,
    List<TrackerLink> tickets) {
  public ReadAction {
    tickets = List.copyOf(tickets);
  }

  /// The same with where it comes from, and for whom, where it does not say these itself.
  ReadAction said(String reason, Owner whom) {
    return new ReadAction(
        what,
        why.isBlank() ? reason : why,
        owner.equals(Owner.NOBODY) ? whom : owner,
        due,
        standing,
        stateAsWritten,
        type,
        priority,
        horizon,
        doneWhen,
        tickets);
  }

  /// The action in the record. Who closed it and when is not known, so it was closed or open before
  /// Unrepeat.
  public ActionItem item(ActionItemId id) {
    return new ActionItem(
        id,
        what,
        why,
        List.of(),
        owner,
        due,
        priority,
        type,
        horizon,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        doneWhen,
        tickets,
        state(),
        List.of());
  }

  private ActionState state() {
    return switch (standing) {
      case OPEN ->
          stateAsWritten.codePoints().anyMatch(Character::isLetter)
              ? new ActionState.OpenBefore(stateAsWritten)
              : ActionState.PROPOSED;
      case IN_PROGRESS, DEFERRED -> new ActionState.OpenBefore(stateAsWritten);
      case DONE, CANCELLED -> new ActionState.ClosedBefore(stateAsWritten);
    };
  }
}
