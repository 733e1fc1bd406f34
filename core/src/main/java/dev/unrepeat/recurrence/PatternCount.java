package dev.unrepeat.recurrence;

/// In how many incidents a pattern occurs, by what they share.
public record PatternCount(IncidentPattern pattern, String subject, int incidents) {}
