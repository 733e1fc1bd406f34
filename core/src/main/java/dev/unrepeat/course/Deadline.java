package dev.unrepeat.course;

import java.time.Instant;
import java.util.Optional;

/// An instant until which something has to be done, with the rule that gave it.
///
/// @param rule for example `SEV2: 5 business days after the end, not counting 25 Dec (Christmas)`
/// @param done when it was done; empty while it is not
public record Deadline(DeadlineKind kind, Instant due, String rule, Optional<Instant> done) {
  /// Whether it is neither done nor still to come.
  public boolean overdue(Instant now) {
    return done.isEmpty() && now.isAfter(due);
  }

  /// Whether it was done after all, but too late.
  public boolean late() {
    return done.filter(at -> at.isAfter(due)).isPresent();
  }
}
