package dev.unrepeat.web.page;

import java.util.ArrayList;
import java.util.List;

/// A field that somebody else changed meanwhile, with both texts.
public record Conflict(String label, String theirs, String yours) {
  /// Where the two differ; `theirs` is what stands there now.
  public static List<Conflict> between(List<Conflict> all) {
    List<Conflict> differing = new ArrayList<>();
    for (Conflict conflict : all) {
      if (!conflict.theirs().equals(conflict.yours())) {
        differing.add(conflict);
      }
    }
    return differing;
  }
}
