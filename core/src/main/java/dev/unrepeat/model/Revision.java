package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// What an event said before it was changed.
///
/// @param text the earlier text
/// @param changedAt when it was replaced, where the source tells
/// @param reason who or what replaced it, for example "edited in Slack"
public record Revision(String text, Optional<Instant> changedAt, String reason) {}
