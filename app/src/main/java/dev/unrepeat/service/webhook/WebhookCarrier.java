package dev.unrepeat.service.webhook;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.outbox.Carrier;
import dev.unrepeat.service.outbox.Outcome;
import dev.unrepeat.service.outbox.Outcome.Next;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.WebhookStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Brings events to webhooks, signed, and writes down what was answered.
public final class WebhookCarrier implements Carrier {
  private static final int LOGGED = 500;

  /// A reader who is in no circle: what this one may not see is private.
  private static final Optional<String> ANYBODY = Optional.of("");

  private final Database database;
  private final WebhookStore webhooks;
  private final IncidentListStore incidents;
  private final Vault vault;
  private final Outgoing outgoing;
  private final Clock clock;

  public WebhookCarrier(Database database, Vault vault, Outgoing outgoing, Clock clock) {
    this.database = database;
    this.webhooks = new WebhookStore(database);
    this.incidents = new IncidentListStore(database);
    this.vault = vault;
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /// What is known of a message when it goes out.
  private record Ready(Webhook to, String secret, String body) {}

  @Override
  public Outcome carry(OutboxMessage message) {
    Optional<Ready> found;
    try {
      found = database.read(() -> ready(message));
    } catch (Refused locked) {
      locked.passUnavailable();
      return Outcome.failed(locked.sentence(), Next.NEVER);
    }
    if (found.isEmpty()) {
      return Outcome.failed("The webhook is removed.", Next.NEVER);
    }
    Ready ready = found.get();
    if (!ready.to().enabled() && !test(message)) {
      return Outcome.failed("The webhook is switched off.", Next.NEVER);
    }
    return send(message, ready);
  }

  private Outcome send(OutboxMessage message, Ready ready) {
    Instant now = clock.instant();
    byte[] body = ready.body().getBytes(StandardCharsets.UTF_8);
    try {
      Answer answer =
          outgoing.post(
              URI.create(ready.to().address()),
              Map.of(
                  "webhook-id",
                  message.key(),
                  "webhook-timestamp",
                  String.valueOf(now.getEpochSecond()),
                  "webhook-signature",
                  Signature.of(ready.secret(), message.key(), now, body),
                  "Idempotency-Key",
                  message.key()),
              CloudEvent.MEDIA_TYPE,
              body);
      return outcome(answer, now);
    } catch (NotReached e) {
      return Outcome.failed(e.sentence(), Next.LATER);
    }
  }

  private static Outcome outcome(Answer answer, Instant now) {
    boolean taken = answer.status() >= 200 && answer.status() < 300;
    boolean redirect = answer.status() >= 300 && answer.status() < 400;
    boolean gone = answer.status() == 410;
    String failure =
        taken
            ? ""
            : redirect
                ? "It answered %d and pointed elsewhere; Unrepeat follows no such pointer."
                    .formatted(answer.status())
                : "It answered %d.".formatted(answer.status());
    String text = answer.text();
    return new Outcome(
        failure,
        gone
            ? Next.NEVER
            : answer.status() == 429 || answer.status() >= 500 ? Next.LATER : Next.AGAIN,
        answer.pause(now),
        Optional.of(answer.status()),
        text.length() > LOGGED ? text.substring(0, LOGGED) : text);
  }

  private Optional<Ready> ready(OutboxMessage message) {
    long number = Long.parseLong(message.destination().replace("webhook/", ""));
    return webhooks
        .find(number)
        .map(to ->
            new Ready(
                to,
                vault.open(to.destination(), webhooks.secret(number).orElse("")),
                seen(to, message.payload())));
  }

  /// What this webhook may hear of it now: an incident may have become private since.
  private String seen(Webhook to, String event) {
    Optional<IncidentId> about = CloudEvent.incident(event);
    return to.privateToo() || about.isEmpty() || incidents.title(about.get(), ANYBODY).isPresent()
        ? event
        : CloudEvent.reduced(event);
  }

  private static boolean test(OutboxMessage message) {
    return message.what().startsWith(WebhookEvent.WEBHOOK_TEST.type());
  }

  @Override
  public boolean keeps() {
    return true;
  }

  @Override
  public void note(OutboxMessage message, Outcome outcome, Instant at, Duration took) {
    webhooks.log(
        Long.parseLong(message.destination().replace("webhook/", "")),
        new Webhook.Attempt(
            0,
            message.id(),
            message.what(),
            at,
            took.toMillis(),
            outcome.status(),
            outcome.answer(),
            outcome.failure()));
  }
}
