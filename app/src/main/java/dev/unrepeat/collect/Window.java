package dev.unrepeat.collect;

import java.time.Instant;

/// The time that is asked for.
///
/// @param until the first instant behind it
public record Window(Instant from, Instant until) {}
