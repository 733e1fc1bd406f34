package dev.unrepeat.timeline;

import dev.unrepeat.model.EventKind;
import java.util.Set;

/// What the words of an event say of its kind.
///
/// @param meaning the strongest meaning; its kind is the proposed one
/// @param all every meaning the text has besides, as in "rollback complete, error rate dropping"
/// @param reason for example `says "rollback complete"`
public record KindProposal(Meaning meaning, Set<Meaning> all, String reason) {
  public KindProposal {
    all = Set.copyOf(all);
  }

  public EventKind kind() {
    return meaning.kind();
  }

  public boolean says(Meaning wanted) {
    return all.contains(wanted);
  }
}
