package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;

/// What a command tells the shell, the same for all commands.
enum ExitCode {
  /// Done, and nothing to say.
  FINE(0),
  /// Done, and what was looked at has findings.
  FINDINGS(1),
  /// Not done: the command line is wrong, or something failed.
  FAULT(2),
  /// Done as far as it can be: a person must answer something first.
  ANSWER_NEEDED(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(Refused refused) {
    return switch (refused.reason()) {
      case ANSWER_NEEDED -> ANSWER_NEEDED;
      case INVALID, STATE, NOT_FOUND, CONFLICT, FORBIDDEN, TOO_LARGE, UNAVAILABLE -> FAULT;
    };
  }
}
