package dev.unrepeat.writing;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.FactorId;
import java.util.List;

/// Which factors an action answers.
final class Answers {
  private Answers() {}

  static ActionItem without(ActionItem action, List<FactorId> gone) {
    List<FactorId> left = action.answers().stream().filter(id -> !gone.contains(id)).toList();
    return left.equals(action.answers()) ? action : action.answering(left);
  }
}
