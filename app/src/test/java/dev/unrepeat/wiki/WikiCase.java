package dev.unrepeat.wiki;

import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.wiki.PageText.PageFile;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// What the tests of adapters have in common.
final class WikiCase {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final String SOURCE = "https://here.example/incidents/INC-2026-042";

  private WikiCase() {}

  static Outgoing outgoing() {
    return new Outgoing(
        AddressRule.allowing("127.0.0.1"), InetAddress::getAllByName, Duration.ofSeconds(15));
  }

  static Wiki wiki(WikiKind kind, String address, String account, String space, String parent) {
    return new Wiki(1, "Wiki", kind, address, account, space, parent, false, true, "Priya", NOW);
  }

  static PageText page(String body, char hash) {
    return new PageText(
        "INC-2026-042 Checkout failed",
        body,
        SOURCE,
        List.of(new PageFile("timeline.svg", "image/svg+xml", (body + "<svg/>").getBytes(UTF_8))),
        String.valueOf(hash).repeat(64));
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;
}
