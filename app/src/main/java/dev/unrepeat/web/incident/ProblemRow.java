package dev.unrepeat.web.incident;

/// A line that could not be read.
///
/// @param address of the line in the evidence; empty where it has none
public record ProblemRow(String place, String address, String reason) {}
