package dev.unrepeat.bench;

import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.service.outbox.BackOff;
import dev.unrepeat.service.outbox.Carrier;
import dev.unrepeat.service.outbox.Courier;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.outbox.Outcome;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// An outbox that sends to a receiver on this machine; as a program it puts down one message after
/// the other and says so after each.
record Sending(Outgoing outgoing, Courier courier, Outbox outbox) implements AutoCloseable {
  static Sending over(Database database, int port) {
    SecureRandom chance = new SecureRandom();
    Outgoing outgoing =
        new Outgoing(
            AddressRule.allowing("127.0.0.1"), InetAddress::getAllByName, Duration.ofSeconds(15));
    Courier courier =
        new Courier(
            database,
            Map.of(
                Kind.WEBHOOK,
                new Posting(outgoing, URI.create("http://127.0.0.1:" + port + "/"))),
            BackOff.STANDARD,
            Clock.systemUTC(),
            chance,
            () -> UUID.randomUUID().toString());
    Vault vault = Vault.of(Vault.fresh(chance), "a measurement", chance);
    return new Sending(
        outgoing, courier, new Outbox(database, vault, Clock.systemUTC(), courier::wake));
  }

  /// Sends the payload as it is.
  private record Posting(Outgoing outgoing, URI address) implements Carrier {
    @Override
    public Outcome carry(OutboxMessage message) {
      try {
        outgoing.post(
            address,
            Map.of("webhook-id", message.key()),
            "application/json",
            message.payload().getBytes(StandardCharsets.UTF_8));
        return Outcome.DELIVERED;
      } catch (NotReached e) {
        return Outcome.failed(e.sentence(), Outcome.Next.LATER);
      }
    }

    @Override
    public boolean keeps() {
      return false;
    }
  }

  public static void main(String[] args) {
    try (Database database = Database.open(new DatabaseAddress.SqliteFile(Path.of(args[0])));
        Sending sending = over(database, Integer.parseInt(args[1]))) {
      for (int i = 0; true; i++) {
        OutboxSpeed.put(sending.outbox(), UUID.randomUUID().toString(), i);
        System.out.println(i);
      }
    }
  }

  @Override
  public void close() {
    courier.close();
    try {
      outgoing.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
