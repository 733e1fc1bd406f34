package dev.unrepeat.web.action;

/// The pages about actions, together.
public record ActionPages(ActionPage action, IncidentActionsPage ofIncident) {}
