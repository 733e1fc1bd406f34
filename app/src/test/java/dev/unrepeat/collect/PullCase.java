package dev.unrepeat.collect;

import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the tests of asking have in common.
final class PullCase {
  static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
  static final Window WINDOW =
      new Window(Instant.parse("2026-03-02T14:00:00Z"), Instant.parse("2026-03-02T18:00:00Z"));
  static final String TOKEN = "s3cr3t-token";

  private PullCase() {}

  static Puller puller(Duration patience) {
    return new Puller(
        new Outgoing(AddressRule.allowing("127.0.0.1"), InetAddress::getAllByName, patience),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /// @param entra where tokens of Microsoft are asked for
  static Puller puller(String entra) {
    return new Puller(
        new Outgoing(
            AddressRule.allowing("127.0.0.1"), InetAddress::getAllByName, Duration.ofSeconds(5)),
        URI.create(entra),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static PullAccess access(
      PullKind kind, String address, String account, String scope, String query) {
    return new PullAccess(
        new PullSource(1, "The shop", kind, address, account, scope, query, "", true, "Priya", NOW),
        TOKEN);
  }

  static PullAccess access(PullKind kind, String address) {
    return access(kind, address, "", "", "");
  }

  /// All files of one pull, each request made once.
  static List<Fetched.File> all(PullAccess access) throws NotDone {
    return all(puller(Duration.ofSeconds(10)), access, WINDOW);
  }

  static List<Fetched.File> all(Puller puller, PullAccess access, Window window) throws NotDone {
    List<Fetched.File> files = new ArrayList<>();
    Optional<String> position = Optional.of("");
    while (position.isPresent()) {
      Fetched fetched = puller.next(access, window, position.get());
      fetched.file().ifPresent(files::add);
      position = fetched.next();
    }
    return files;
  }
}
