package dev.unrepeat.web.pattern;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.web.page.Places;
import java.util.List;

/// What an incident promised, and whether it was kept.
///
/// @param summary as in `3 promised, 1 kept, 2 open`; empty where nothing was promised
public record PromisedLines(String summary, List<Line> lines) {
  private static final int SHOWN = 5;

  public record Line(String id, String address, String what, String state) {}

  static PromisedLines of(IncidentId id, List<PromisedAction> promised) {
    return new PromisedLines(
        PromisedAction.summary(promised),
        promised.stream()
            .limit(SHOWN)
            .map(one -> {
              ActionItemId action = new ActionItemId(one.number());
              return new Line(
                  action.toString(), Places.action(id, action), one.what(), one.stateWords());
            })
            .toList());
  }
}
