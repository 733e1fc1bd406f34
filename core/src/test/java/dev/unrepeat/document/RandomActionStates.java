package dev.unrepeat.document;

import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.EffectSeen;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Verification;

/// A state of each kind, with facts that are made up.
record RandomActionStates(RandomPostmortems any) {
  ActionState state(int kind) {
    Verification proof =
        new Verification(any.filled(), any.instant(), any.filled(), any.date(), any.text());
    return switch (kind) {
      case 0 -> ActionState.PROPOSED;
      case 1 -> new ActionState.Accepted(any.text(), any.instant());
      case 2 -> new ActionState.Declined(any.filled(), any.text(), any.instant());
      case 3 -> new ActionState.InProgress(any.instant());
      case 4 -> new ActionState.Done(any.maybe(any::instant), any.text());
      case 5 ->
          new ActionState.Verified(
              proof, any.maybe(() -> new EffectSeen(any.filled(), any.instant(), any.filled())));
      case 6 -> new ActionState.Deferred(any.filled(), any.filled(), any.date());
      case 7 -> new ActionState.Cancelled(any.filled(), any.filled(), any.instant());
      case 8 ->
          new ActionState.Reopened(
              any.filled(),
              any.maybe(() -> new IncidentId("INC-7")),
              any.instant(),
              any.maybe(() -> proof));
      case 9 -> new ActionState.OpenBefore(any.text());
      default -> new ActionState.ClosedBefore(any.text());
    };
  }
}
