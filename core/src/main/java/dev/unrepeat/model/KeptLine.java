package dev.unrepeat.model;

/// A line of a history in its place.
///
/// @param number by which it is named; later lines have higher ones
/// @param version of the record that this change made
public record KeptLine(long number, long version, HistoryLine line) {}
