package dev.unrepeat.service.system;

import java.time.Instant;
import java.util.Optional;

/// How it went when a connected system was asked last.
///
/// @param failed whether it could not be reached or read
/// @param at when that was over; empty where it is tried again
/// @param says why it failed, or what came of it
public record LastOutcome(boolean failed, Optional<Instant> at, String says) {}
