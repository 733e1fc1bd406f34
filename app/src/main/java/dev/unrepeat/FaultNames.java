package dev.unrepeat;

import dev.unrepeat.web.guard.RequestName;
import java.util.UUID;

/// The names under which the log keeps requests and faults, for example `3f2a9c51-7b0d`.
final class FaultNames {
  private FaultNames() {}

  static String next() {
    return UUID.randomUUID().toString().substring(0, 13);
  }

  /// The name of the request in which a fault happened, so that one word leads to every line about
  /// it; a fresh one elsewhere.
  static String ofFault() {
    return RequestName.current().orElseGet(FaultNames::next);
  }
}
