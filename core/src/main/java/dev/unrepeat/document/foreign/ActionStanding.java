package dev.unrepeat.document.foreign;

/// Where an action item stood when its document was written.
public enum ActionStanding {
  OPEN,
  IN_PROGRESS,
  DONE,
  DEFERRED,
  CANCELLED
}
