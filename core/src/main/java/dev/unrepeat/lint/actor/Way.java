package dev.unrepeat.lint.actor;

/// How a subject fails; it chooses what is proposed instead.
public enum Way {
  /// Did not do something: "forgot to renew the domain".
  LEFT_OUT,
  /// Did something: "deleted the wrong volume".
  DID,
  /// Took something for something else or did not see it: "misread the graph", "missed the alert".
  MISREAD,
  /// Held something for true: "assumed that".
  ASSUMED,
  /// Did not know: "was unaware of".
  UNKNOWING,
  /// Was something: "was careless", "was slow to".
  WAS,
  /// Had something done: "deleted by an engineer".
  DONE_BY,
  /// Has a fault: "Dana's mistake".
  HAS
}
