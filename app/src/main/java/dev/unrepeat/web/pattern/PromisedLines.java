package dev.unrepeat.web.pattern;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.web.page.Places;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an incident promised, and whether it was kept.
///
/// @param summary as in `3 promised, 1 kept, 2 open`; empty where nothing was promised
public record PromisedLines(String summary, List<Line> lines) {
  private static final int SHOWN = 5;
  private static final Set<String> KEPT = Set.of("DONE", "VERIFIED", "CLOSED_BEFORE");
  private static final Set<String> DROPPED = Set.of("DECLINED", "CANCELLED");

  public record Line(String id, String address, String what, String state) {}

  static PromisedLines of(IncidentId id, List<PromisedAction> promised) {
    if (promised.isEmpty()) {
      return new PromisedLines("", List.of());
    }
    long kept = promised.stream().filter(one -> KEPT.contains(one.state())).count();
    long dropped = promised.stream().filter(one -> DROPPED.contains(one.state())).count();
    long open = promised.size() - kept - dropped;
    return new PromisedLines(
        "%d promised, %d done, %d open".formatted(promised.size(), kept, open)
            + (dropped == 0 ? "" : ", %d dropped".formatted(dropped)),
        promised.stream()
            .limit(SHOWN)
            .map(one -> {
              ActionItemId action = new ActionItemId(one.number());
              return new Line(
                  action.toString(),
                  Places.action(id, action),
                  one.what(),
                  one.state().toLowerCase(Locale.ROOT).replace('_', ' '));
            })
            .toList());
  }
}
