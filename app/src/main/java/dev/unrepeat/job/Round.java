package dev.unrepeat.job;

import java.time.Duration;

/// Work that is done again and again, on one node at a time.
///
/// @param name under which the nodes agree on it; it stays the same for ever
/// @param pause between the end of one round and the beginning of the next
public record Round(String name, Duration pause, Runnable work) {}
