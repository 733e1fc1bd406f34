package dev.unrepeat.tracker;

import dev.unrepeat.ticket.TicketText;
import java.util.Optional;

/// A ticket that is to be created.
///
/// @param assignee as the tracker names people
public record NewTicket(TicketText text, Optional<String> assignee) {}
