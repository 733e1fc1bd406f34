package dev.unrepeat.model;

import java.time.Instant;

/// One line of an action item's history.
///
/// @param reason empty where the transition needs none
public record StateChange(Instant at, String by, String from, String to, String reason) {}
