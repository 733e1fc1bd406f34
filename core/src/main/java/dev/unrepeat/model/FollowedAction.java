package dev.unrepeat.model;

/// An action beside its ticket.
///
/// @param title of the incident
public record FollowedAction(Ticket ticket, ActionItem action, String title) {}
