package dev.unrepeat;

import java.util.UUID;

/// The names under which the log keeps faults, for example `3f2a9c51-7b0d`.
final class FaultNames {
  private FaultNames() {}

  static String next() {
    return UUID.randomUUID().toString().substring(0, 13);
  }
}
