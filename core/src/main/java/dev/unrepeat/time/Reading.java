package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;

/// A placed time, with what a person should know about how it was read.
///
/// @param note one sentence; empty when nothing is doubtful
public record Reading(EventTime time, String note) {}
