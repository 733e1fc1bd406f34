package dev.unrepeat.model;

import java.time.Instant;

/// Something that is to leave this server: a letter, an event for a webhook, something to be done
/// in a tracker, a message to a chat, or a page for a wiki.
///
/// @param destination what fails as one, for example `mail` or `webhook/3`
/// @param key by which the receiver knows a second sending of the same
/// @param what for people to read, for example `dev.unrepeat.postmortem.closed INC-2026-007`
/// @param attempts made so far
/// @param failure why the last attempt failed; empty when none did
public record OutboxMessage(
    long id,
    Kind kind,
    String destination,
    String key,
    String what,
    String payload,
    Instant createdAt,
    Instant nextAttemptAt,
    int attempts,
    State state,
    String failure) {

  /// The ways out.
  public enum Kind {
    MAIL,
    WEBHOOK,
    TRACKER,
    CHAT,
    WIKI
  }

  /// Where a message stands.
  public enum State {
    PENDING,
    DELIVERED,
    DEAD
  }
}
