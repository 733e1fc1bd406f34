package dev.unrepeat.model;

/// How far a ticket is, whatever its tracker calls that.
public enum TicketPhase {
  OPEN,
  STARTED,
  DONE,
  /// Closed without being done: not planned, a duplicate, rejected.
  DROPPED
}
