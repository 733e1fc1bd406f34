package dev.unrepeat.api;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.webhook.Webhooks.Told;
import dev.unrepeat.service.webhook.Webhooks.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A webhook.
///
/// @param events of which it is told
/// @param privateToo whether it hears titles and texts of private incidents
record WebhookJson(
    String number,
    String name,
    String address,
    List<WebhookEvent> events,
    boolean privateToo,
    boolean enabled,
    String madeBy,
    Instant madeAt) {
  static WebhookJson of(Webhook webhook) {
    return new WebhookJson(
        String.valueOf(webhook.id()),
        webhook.name(),
        webhook.address(),
        webhook.kinds(),
        webhook.privateToo(),
        webhook.enabled(),
        webhook.madeBy(),
        webhook.madeAt());
  }

  /// What is set about a webhook.
  record Set(
      String name,
      String address,
      List<WebhookEvent> events,
      Optional<Boolean> privateToo,
      Optional<Boolean> enabled) {
    Wanted wanted() {
      return new Wanted(name, address, events, privateToo.orElse(false), enabled.orElse(true));
    }
  }

  /// A webhook, and the secret that is told only now.
  record Secret(String number, String secret) {
    static Secret of(Told told) {
      return new Secret(String.valueOf(told.webhook().id()), told.secret());
    }
  }

  /// One attempt to deliver.
  ///
  /// @param message number of the message in the outbox
  /// @param status of the answer; left out where none came
  /// @param failure empty where it was delivered
  record Attempt(
      String number,
      String message,
      String what,
      Instant at,
      long milliseconds,
      Optional<Integer> status,
      String answer,
      String failure) {
    static Attempt of(Webhook.Attempt attempt) {
      return new Attempt(
          String.valueOf(attempt.id()),
          String.valueOf(attempt.message()),
          attempt.what(),
          attempt.at(),
          attempt.millis(),
          attempt.status(),
          attempt.answer(),
          attempt.failure());
    }
  }

  /// A message that was given up.
  ///
  /// @param destination `mail`, or `webhook/` and the number of one
  record Dead(
      String number,
      String destination,
      String what,
      Instant createdAt,
      int attempts,
      String failure) {
    static Dead of(OutboxMessage message) {
      return new Dead(
          String.valueOf(message.id()),
          message.destination(),
          message.what(),
          message.createdAt(),
          message.attempts(),
          message.failure());
    }
  }

  /// That something is on its way again.
  ///
  /// @param messages how many
  record Again(int messages) {}

  /// Which messages are meant.
  ///
  /// @param destination left out for all
  record Which(Optional<String> destination) {}
}
