package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;

/// Whether an incident needs a postmortem by the rules set beforehand, and why.
public sealed interface Requirement {
  record NotRequired() implements Requirement {}

  /// No rule asks for it so far, and not every rule could be answered.
  ///
  /// @param open the sentences that say what is not known
  record NotKnown(List<String> open) implements Requirement {
    public NotKnown {
      open = List.copyOf(open);
    }
  }

  /// @param reasons the sentences of the rules that ask for it
  record Required(List<String> reasons) implements Requirement {
    public Required {
      reasons = List.copyOf(reasons);
    }
  }

  /// A required postmortem that somebody decided to go without; listed in the monthly review.
  record Waived(List<String> reasons, String because, String by, Instant at)
      implements Requirement {
    public Waived {
      reasons = List.copyOf(reasons);
      Refused.blank(because, "reason for a waiver");
      Refused.blank(by, "name of the person who waives");
    }
  }
}
