package dev.unrepeat.recurrence;

/// One of the latest incidents in which a pattern shows.
///
/// @param all in how many it shows
public record LatestOccurrence(PatternOccurrence occurrence, int all) {}
