package dev.unrepeat.service;

import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;

/// Where it is put down, within a change, what is to be done in a tracker once that is kept.
public interface TicketErrands {
  /// Has a ticket created.
  ///
  /// @param label how people name the ticket, or where it is to be
  /// @param shared whether somebody has said yes to telling the tracker of a private incident
  void create(Ticket ticket, String label, boolean shared);

  /// Has a ticket moved to a phase.
  void move(Ticket ticket, TicketPhase wanted, String label);

  /// Has a ticket read.
  void read(Ticket ticket, String label);
}
