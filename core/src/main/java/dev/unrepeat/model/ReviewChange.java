package dev.unrepeat.model;

import java.time.Instant;

/// A line in the history of incident reviews: who changed what, and what it said before.
///
/// @param subject `D7`, or `agenda`
public record ReviewChange(
    ReviewPlace place, String subject, Instant at, String by, String before, String now) {}
