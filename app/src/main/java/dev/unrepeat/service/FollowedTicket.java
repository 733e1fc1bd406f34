package dev.unrepeat.service;

import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.Tracker;
import java.util.List;

/// The ticket of an action as a page shows it.
///
/// @param drift what action and ticket say differently, a sentence each
public record FollowedTicket(Ticket ticket, Tracker tracker, List<String> drift) {}
