package dev.unrepeat.service.arrival;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.Arrival.State;
import dev.unrepeat.model.Arrival.Told;
import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.model.HookSigning;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.store.ArrivalStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.EventHookStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in what systems tell by themselves. A call is kept when this returns; reading it comes
/// later and holds nobody up.
public final class Arrivals {
  /// Far more than a person can look through; whoever sends is asked to send again later.
  private static final int MOST_OPEN = 50_000;

  private static final long MOST_BYTES = 512L << 20;

  /// Within which a call of the same bytes is the same call, where the vendor does not number them.
  private static final Duration AGAIN = Duration.ofMinutes(10);

  /// By which headers vendors number their calls, so that one that is sent again is known.
  private static final List<String> NUMBERS =
      List.of(
          "x-github-delivery",
          "webhook-id",
          "svix-id",
          "idempotency-key",
          "x-gitlab-webhook-uuid",
          "x-atlassian-webhook-identifier",
          "x-webhook-id",
          "request-id",
          "x-amz-sns-message-id");

  private final Database database;
  private final EventHookStore hooks;
  private final ArrivalStore arrivals;
  private final Vault vault;
  private final SnsMessages sns;
  private final Clock clock;

  public Arrivals(Database database, Vault vault, SnsMessages sns, Clock clock) {
    this.database = database;
    this.hooks = new EventHookStore(database);
    this.arrivals = new ArrivalStore(database);
    this.vault = vault;
    this.sns = sns;
    this.clock = clock;
  }

  /// @param kind as it stands in the address
  /// @param token that stands in the address
  /// @param headers by their names in lower case
  /// @throws Refused FORBIDDEN where the address is not known or the call is signed wrongly,
  ///   INVALID where it cannot be read, STATE where it is to be sent again later
  public void hear(String kind, String token, Map<String, String> headers, byte[] body) {
    Instant now = clock.instant();
    EventHook hook =
        database
            .read(() -> hooks.findByToken(Keys.hash(token)))
            .filter(one -> one.kind().place().equals(kind))
            .orElseThrow(() ->
                forbidden(
                    "Nobody listens at this address. Copy it once more from Incoming webhooks, or make a new one there."));
    boolean signed = signed(hook, headers, body, now);
    if (!hook.enabled()) {
      throw forbidden("This webhook is switched off.");
    }
    String text = ArrivalText.of(headers, body, now);
    if (hook.kind() == EventHookKind.CLOUDWATCH && isConfirmation(hook, body)) {
      return;
    }
    keep(hook, number(headers, body), signed, text, now);
  }

  private void keep(EventHook hook, Delivery delivery, boolean signed, String text, Instant now) {
    Arrival arrival =
        new Arrival(
            0,
            hook.id(),
            delivery.number(),
            now,
            State.FRESH,
            signed,
            text.length(),
            Told.NOTHING,
            "",
            Optional.empty(),
            "");
    String content = vault.lock(hook.place(), text);
    database.write(() -> {
      if (!arrivals.came(hook.id(), delivery.number(), delivery.since(now))) {
        if (arrivals.countOpen(hook.id()) >= MOST_OPEN
            || arrivals.bytesOpen(hook.id()) >= MOST_BYTES) {
          throw Refused.state(
              "%,d calls, or %d MB of them, wait to be looked through. Send it again later."
                  .formatted(MOST_OPEN, MOST_BYTES >> 20));
        }
        arrivals.insert(arrival, content);
      }
      return true;
    });
  }

  /// Whether it is shown from whom it is, as far as that can be known.
  private boolean signed(EventHook hook, Map<String, String> headers, byte[] body, Instant now) {
    if (hook.kind().signing() == HookSigning.SNS) {
      must(sns.signed(message(body)), hook);
      return true;
    }
    Optional<String> secret = database.read(() -> hooks.secret(hook.id()));
    if (secret.isEmpty()) {
      return !hook.kind().signs();
    }
    must(
        HookCaller.signed(hook.kind(), vault.open(hook.place(), secret.get()), headers, body, now),
        hook);
    return true;
  }

  private static void must(boolean signed, EventHook hook) {
    if (!signed) {
      throw forbidden(
          hook.kind().hasSecret() && !hook.kind().signs()
              ? "This does not bring the secret that is kept here. Let it send the secret in the header X-Unrepeat-Secret or Authorization."
              : "This is not signed as %s signs it with the secret that is kept here, or a clock is more than five minutes off. Copy the secret once more."
                  .formatted(hook.kind().words()));
    }
  }

  private boolean isConfirmation(EventHook hook, byte[] body) {
    Optional<String> address = sns.confirmation(message(body));
    address.ifPresent(at ->
        database.write(() -> {
          hooks.setConfirmation(hook.id(), at);
          return true;
        }));
    return address.isPresent();
  }

  private static JsonObject message(byte[] body) {
    return JsonObject.in(new String(body, StandardCharsets.UTF_8)).orElse(JsonObject.EMPTY);
  }

  /// @param vendors whether the vendor numbered it, so that it is the same for ever
  private record Delivery(String number, boolean vendors) {
    Instant since(Instant now) {
      return vendors ? Instant.EPOCH : now.minus(AGAIN);
    }
  }

  private static Delivery number(Map<String, String> headers, byte[] body) {
    String event = headers.getOrDefault("ce-id", "");
    if (!event.isEmpty()) {
      return vendors(headers.getOrDefault("ce-source", "") + " " + event);
    }
    return NUMBERS.stream()
        .map(name -> headers.getOrDefault(name, ""))
        .filter(number -> !number.isBlank())
        .findFirst()
        .map(Arrivals::vendors)
        .orElseGet(() -> new Delivery(digest(body), false));
  }

  private static Delivery vendors(String number) {
    return new Delivery(
        number.length() <= 200 ? number : digest(number.getBytes(StandardCharsets.UTF_8)), true);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Refused forbidden(String sentence) {
    return new Refused(Refused.Reason.FORBIDDEN, sentence);
  }
}
