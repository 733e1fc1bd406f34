package dev.unrepeat.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.unrepeat.KilledProcess;
import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.OutboxMessage.State;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.outbox.BackOff;
import dev.unrepeat.service.outbox.Courier;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.OutboxStore;
import dev.unrepeat.store.SecretKeyFile;
import dev.unrepeat.store.WebhookStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it sends loses nothing, and what it sends twice has the same key.
class OutboxKillTest {
  private static final int ROUNDS = 2;
  private static final int ACKNOWLEDGED = 40;
  private static final SecureRandom CHANCE = new SecureRandom();

  @TempDir Path folder;
  private final Map<String, List<String>> received = new ConcurrentHashMap<>();
  private HttpServer receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("webhook-id");
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.computeIfAbsent(key, none -> new ArrayList<>()).add(body);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void nothingIsLostAndEachKeyHasOneEffect() throws Exception {
    String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    try (DataFolder data = DataFolder.open(folder);
        Database database = Database.open(data.database())) {
      WebhookStore webhooks = new WebhookStore(database);
      Webhook webhook =
          new Webhook(
              0,
              "receiver",
              address,
              List.of(WebhookEvent.ACTION_DONE),
              false,
              true,
              "a test",
              Clock.systemUTC().instant());
      long id = database.write(() -> webhooks.insert(webhook, ""));
      String secret = vault(folder).lock("webhook/" + id, Signature.secret(CHANCE));
      database.write(() -> {
        webhooks.setSecret(id, secret);
        return id;
      });
    }
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(KilledProcess.run(Sender.class, folder, ACKNOWLEDGED));
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED);
    try (DataFolder data = DataFolder.open(folder);
        Database database = Database.open(data.database());
        Outgoing outgoing = outgoing();
        Courier courier = courier(database, vault(folder), outgoing)) {
      OutboxStore messages = new OutboxStore(database);
      for (int i = 0; i < 600; i++) {
        courier.start();
        if (database.read(() -> messages.count("", State.PENDING)) == 0) {
          break;
        }
        Thread.sleep(50);
      }
      assertThat(database.read(() -> messages.count("", State.PENDING))).isZero();
      assertThat(database.read(() -> messages.count("", State.DEAD))).isZero();
    }
    assertThat(received.keySet()).containsAll(acknowledged);
    received.forEach((key, bodies) ->
        assertThat(bodies).as(key).allMatch(body -> body.equals(bodies.getFirst())));
  }

  private static Vault vault(Path folder) throws IOException {
    return Vault.of(
        SecretKeyFile.read(folder.resolve("secret.key"), () -> Vault.fresh(CHANCE)),
        "the file",
        CHANCE);
  }

  private static Outgoing outgoing() {
    return new Outgoing(
        AddressRule.allowing("127.0.0.1"), InetAddress::getAllByName, Duration.ofSeconds(15));
  }

  private static Courier courier(Database database, Vault vault, Outgoing outgoing) {
    Clock clock = Clock.systemUTC();
    return new Courier(
        database,
        Map.of(Kind.WEBHOOK, new WebhookCarrier(database, vault, outgoing, clock)),
        BackOff.STANDARD,
        clock,
        CHANCE,
        () -> UUID.randomUUID().toString());
  }

  /// Puts down one message after the other, says so after each, and sends them meanwhile.
  static final class Sender {
    private Sender() {}

    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      try (DataFolder data = DataFolder.open(folder);
          Database database = Database.open(data.database());
          Outgoing outgoing = outgoing();
          Courier courier = courier(database, vault(folder), outgoing)) {
        courier.start();
        Outbox outbox = new Outbox(database, vault(folder), Clock.systemUTC(), courier::wake);
        while (true) {
          String key = UUID.randomUUID().toString();
          outbox.put(Kind.WEBHOOK, "webhook/1", key, "a test", "{\"data\": \"" + key + "\"}");
          System.out.println(key);
        }
      }
    }
  }
}
