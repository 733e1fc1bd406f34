package dev.unrepeat.timeline;

import dev.unrepeat.model.EventKind;
import java.util.Map;
import java.util.Set;

/// What the words of an event say of its kind.
///
/// @param meaning the strongest meaning; its kind is the proposed one
/// @param reasons every meaning the text has with the words for it, as in "rollback complete, error
///   rate dropping"
public record KindProposal(Meaning meaning, Map<Meaning, String> reasons) {
  public KindProposal {
    reasons = Map.copyOf(reasons);
  }

  /// A text with one meaning.
  static KindProposal of(Meaning meaning, String reason) {
    return new KindProposal(meaning, Map.of(meaning, reason));
  }

  /// Why this kind, for example `says "rollback complete"`.
  public String reason() {
    return reason(meaning);
  }

  /// The words behind one of its meanings; empty when it does not have it.
  public String reason(Meaning wanted) {
    return reasons.getOrDefault(wanted, "");
  }

  public Set<Meaning> all() {
    return reasons.keySet();
  }

  public EventKind kind() {
    return meaning.kind();
  }

  public boolean says(Meaning wanted) {
    return reasons.containsKey(wanted);
  }
}
