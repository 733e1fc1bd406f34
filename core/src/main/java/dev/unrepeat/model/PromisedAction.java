package dev.unrepeat.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An action that was promised, with the word for its state.
public record PromisedAction(int number, String what, String state) {
  private static final Set<String> KEPT = Set.of("DONE", "VERIFIED", "CLOSED_BEFORE");
  private static final Set<String> DROPPED = Set.of("DECLINED", "CANCELLED");

  /// Its state as people say it: `in progress`.
  public String stateWords() {
    return state.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Whether promises were kept, as in `3 promised, 1 done, 2 open`; empty where there is none.
  public static String summary(List<PromisedAction> promised) {
    if (promised.isEmpty()) {
      return "";
    }
    long kept = promised.stream().filter(one -> KEPT.contains(one.state())).count();
    long dropped = promised.stream().filter(one -> DROPPED.contains(one.state())).count();
    return "%d promised, %d done, %d open"
            .formatted(promised.size(), kept, promised.size() - kept - dropped)
        + (dropped == 0 ? "" : ", %d dropped".formatted(dropped));
  }
}
