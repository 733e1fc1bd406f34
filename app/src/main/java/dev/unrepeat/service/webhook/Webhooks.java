package dev.unrepeat.service.webhook;

import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.FieldChecks;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.OutboxMessage.State;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.outbox.Typed;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.OutboxStore;
import dev.unrepeat.store.WebhookStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What administrators do with webhooks, and with messages that could not be delivered.
public final class Webhooks {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final int MOST = 50;
  private static final int LONGEST_ADDRESS = 1_000;

  /// How long it is kept what was delivered, and what was answered.
  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;
  private final WebhookStore webhooks;
  private final OutboxStore messages;
  private final Outbox outbox;
  private final Outgoing outgoing;
  private final Vault vault;
  private final Audit audit;
  private final SecureRandom chance;
  private final Supplier<String> ids;
  private final UnaryOperator<String> page;
  private final Clock clock;

  /// @param ids of events, each another
  /// @param page the address of a page of this server
  public Webhooks(
      Database database,
      Outbox outbox,
      Outgoing outgoing,
      Vault vault,
      Audit audit,
      SecureRandom chance,
      Supplier<String> ids,
      UnaryOperator<String> page,
      Clock clock) {
    this.database = database;
    this.webhooks = new WebhookStore(database);
    this.messages = new OutboxStore(database);
    this.outbox = outbox;
    this.outgoing = outgoing;
    this.vault = vault;
    this.audit = audit;
    this.chance = chance;
    this.ids = ids;
    this.page = page;
    this.clock = clock;
  }

  /// What a person sets about a webhook.
  public record Wanted(
      String name, String address, List<WebhookEvent> kinds, boolean privateToo, boolean enabled) {
    public Wanted {
      kinds = kinds.stream().filter(WebhookEvent::chosen).distinct().sorted().toList();
    }
  }

  /// A webhook with its secret, which is told only now.
  public record Told(Webhook webhook, String secret) {}

  /// How many of its messages wait, and how many were given up.
  public record Standing(int waiting, int dead) {}

  /// Says in the log which secrets cannot be read: the key has been lost, or is another's.
  public void begin() {
    database.read(() -> {
      for (Webhook one : webhooks.list()) {
        try {
          vault.open(one.destination(), webhooks.secret(one.id()).orElse(""));
        } catch (Refused locked) {
          LOG.warn("webhook {} cannot be signed: {}", one.name(), locked.sentence());
        }
      }
      return true;
    });
  }

  public List<Webhook> list(Viewer viewer) {
    must(viewer);
    return database.read(webhooks::list);
  }

  public Webhook get(Viewer viewer, long id) {
    must(viewer);
    return database.read(() -> find(id));
  }

  /// @param destination empty for all
  public Standing standing(Viewer viewer, String destination) {
    must(viewer);
    return database.read(() ->
        new Standing(
            messages.count(destination, State.PENDING), messages.count(destination, State.DEAD)));
  }

  /// What waits longest for a destination and was tried in vain; empty where nothing does.
  public Optional<OutboxMessage> failing(Viewer viewer, String destination) {
    must(viewer);
    return database.read(() -> messages.findFailing(destination));
  }

  public Told add(Viewer viewer, Wanted wanted) {
    must(viewer);
    Webhook checked = checked(viewer, 0, wanted);
    String secret = Signature.secret(chance);
    return database.write(() -> {
      Refused.unless(
          webhooks.list().size() < MOST,
          "There are %d webhooks, as many as there can be. Remove one first.".formatted(MOST));
      long id = webhooks.insert(checked, "");
      Webhook made = find(id);
      webhooks.setSecret(id, vault.lock(made.destination(), secret));
      audit.add(viewer.name(), "added a webhook", made.name(), "", says(made));
      return new Told(made, secret);
    });
  }

  public Webhook change(Viewer viewer, long id, Wanted wanted) {
    must(viewer);
    Webhook checked = checked(viewer, id, wanted);
    return database.write(() -> {
      Webhook before = find(id);
      webhooks.update(checked);
      Webhook after = find(id);
      if (!says(before).equals(says(after)) || !before.name().equals(after.name())) {
        audit.add(viewer.name(), "changed a webhook", after.name(), says(before), says(after));
      }
      return after;
    });
  }

  /// Gives it another secret; the one before signs nothing any more.
  public Told renew(Viewer viewer, long id) {
    must(viewer);
    String secret = Signature.secret(chance);
    return database.write(() -> {
      Webhook webhook = find(id);
      webhooks.setSecret(id, vault.lock(webhook.destination(), secret));
      audit.add(viewer.name(), "gave a webhook a new secret", webhook.name(), "", "");
      return new Told(webhook, secret);
    });
  }

  /// Removes it with its log and with what waits for it.
  public void remove(Viewer viewer, long id) {
    must(viewer);
    database.write(() -> {
      Webhook webhook = find(id);
      messages.removeAll(webhook.destination());
      webhooks.remove(id);
      audit.add(viewer.name(), "removed a webhook", webhook.name(), says(webhook), "");
      return id;
    });
  }

  /// Sends it an event that means nothing.
  public void test(Viewer viewer, long id) {
    must(viewer);
    database.write(() -> {
      Webhook webhook = find(id);
      String event = ids.get();
      return outbox.put(
          Kind.WEBHOOK,
          webhook.destination(),
          event + "-" + id,
          WebhookEvent.WEBHOOK_TEST.type(),
          CloudEvent.test(event, clock.instant(), page));
    });
  }

  /// The attempts before one, latest first.
  public List<Webhook.Attempt> attempts(Viewer viewer, long id, long behind, int limit) {
    must(viewer);
    return database.read(() -> webhooks.attempts(find(id).id(), behind, limit));
  }

  /// Messages that were given up, latest first.
  ///
  /// @param destination empty for all
  public List<OutboxMessage> dead(Viewer viewer, String destination, long behind, int limit) {
    must(viewer);
    return database.read(() -> messages.listDead(destination, behind, limit));
  }

  /// Lets one message begin anew, delivered or given up.
  public OutboxMessage again(Viewer viewer, long number) {
    must(viewer);
    return database.write(() -> {
      OutboxMessage message =
          messages
              .find(number)
              .orElseThrow(() ->
                  new Refused(
                      Refused.Reason.NOT_FOUND,
                      "There is no message %d any more; what was delivered is kept for 30 days."
                          .formatted(number)));
      if (message.payload().isEmpty()) {
        throw Refused.state("This letter was delivered, and its text is not kept.");
      }
      outbox.again(message);
      return message;
    });
  }

  /// Lets all that was given up begin anew.
  ///
  /// @param destination empty for all
  public int allAgain(Viewer viewer, String destination) {
    must(viewer);
    return database.write(() -> outbox.allAgain(destination));
  }

  /// Forgets what has been delivered long ago.
  public void sweep() {
    database.write(() -> {
      Instant before = clock.instant().minus(KEPT);
      return messages.sweep(before) + webhooks.sweep(before);
    });
  }

  private Webhook checked(Viewer viewer, long id, Wanted wanted) {
    FieldChecks checks = new FieldChecks();
    String name = checks.read("name", "", () -> Typed.name(wanted.name(), "status page"));
    checks.unless("kinds", !wanted.kinds().isEmpty(), "Choose at least one kind of event.");
    String ask =
        "Write the address that shall be told, for example https://hooks.example.com/unrepeat.";
    String address =
        checks.read(
            "address", "", () -> Typed.address(outgoing, wanted.address(), LONGEST_ADDRESS, ask));
    checks.end();
    return new Webhook(
        id,
        name,
        address,
        wanted.kinds(),
        wanted.privateToo(),
        wanted.enabled(),
        viewer.name(),
        clock.instant());
  }

  private Webhook find(long id) {
    return webhooks
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "There is no webhook %d.".formatted(id)));
  }

  private static String says(Webhook webhook) {
    return "%s, %s%s: %s"
        .formatted(
            webhook.address(),
            webhook.enabled() ? "on" : "off",
            webhook.privateToo() ? ", private ones too" : "",
            webhook.kinds().stream().map(WebhookEvent::type).collect(Collectors.joining(", ")));
  }

  private static void must(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "look after webhooks");
  }
}
