package dev.unrepeat.intake;

/// A paragraph of the evidence that tells no time of its own, for example "Stated: the outage
/// lasted 45 minutes"; stated figures are checked against it.
///
/// @param line line number of its first line, from 1
public record Prose(String path, long line, String text) {}
