package dev.unrepeat.cause;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RootCauseClass;
import java.util.List;

/// What is done about each factor: the actions that answer it, or the refusal. An end of the graph
/// that has neither is uncovered.
public final class CauseCover {
  private final Postmortem record;

  public CauseCover(Postmortem record) {
    this.record = record;
  }

  /// The actions that answer a factor and that nobody has dropped.
  public List<ActionItem> actions(FactorId factor) {
    return record.actions().stream()
        .filter(action -> action.answers().contains(factor) && !dropped(action.state()))
        .toList();
  }

  private static boolean dropped(ActionState state) {
    return state instanceof ActionState.Declined || state instanceof ActionState.Cancelled;
  }

  /// What is done about a factor, in words: `answered by A1, A2`; empty where nothing is.
  public String words(ContributingFactor factor) {
    List<String> actions =
        actions(factor.id()).stream().map(action -> action.id().toString()).toList();
    if (!actions.isEmpty()) {
      return "answered by " + String.join(", ", actions);
    }
    return factor.refusal().map(no -> "not acted on: " + no.reason()).orElse("");
  }

  /// The ends that no action answers and nobody has refused.
  public List<ContributingFactor> uncovered() {
    return record.causes().ends().stream()
        .filter(end -> end.refusal().isEmpty() && actions(end.id()).isEmpty())
        .toList();
  }

  /// The ends that stop at what somebody did, where the questions go on.
  public List<ContributingFactor> stoppedAtPeople() {
    return record.causes().ends().stream()
        .filter(end -> end.rootCauseClass() == RootCauseClass.HUMAN_ERROR)
        .toList();
  }
}
