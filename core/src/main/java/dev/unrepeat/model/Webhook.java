package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An address that is told of what happens here.
///
/// @param kinds of happenings it is told of
/// @param privateToo whether it hears titles and texts of private incidents
public record Webhook(
    long id,
    String name,
    String address,
    List<WebhookEvent> kinds,
    boolean privateToo,
    boolean enabled,
    String madeBy,
    Instant madeAt) {
  public Webhook {
    kinds = List.copyOf(kinds);
  }

  /// Under which name its messages stand in the outbox.
  public String destination() {
    return "webhook/" + id;
  }

  /// One attempt to deliver a message.
  ///
  /// @param message number of the message in the outbox
  /// @param status of the answer; empty where none came
  /// @param answer the first bytes of it
  /// @param failure empty where it was delivered
  public record Attempt(
      long id,
      long message,
      String what,
      Instant at,
      long millis,
      Optional<Integer> status,
      String answer,
      String failure) {}
}
