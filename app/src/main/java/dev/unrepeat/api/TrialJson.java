package dev.unrepeat.api;

import dev.unrepeat.service.system.Trial;

/// What came of going to a connected system just now.
///
/// @param says what was seen there, or what to do where it did not work
record TrialJson(boolean works, String says) {
  static TrialJson of(Trial trial) {
    return new TrialJson(trial.works(), trial.says());
  }
}
