package dev.unrepeat.tracker;

import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.ticket.TicketText;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the tests of adapters have in common.
final class AdapterCase {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final NewTicket TICKET =
      new NewTicket(
          new TicketText(
              "Stage releases",
              "Because.\n\n- Due: soon\n\nhttps://here.example/A1\n\n(mark-1)",
              "mark-1"),
          Optional.of("ravi-m"));

  private AdapterCase() {}

  static Outgoing outgoing() {
    return new Outgoing(
        AddressRule.allowing("127.0.0.1"), InetAddress::getAllByName, Duration.ofSeconds(15));
  }

  /// A Jira Cloud that a service account opens.
  static Tracker service(String address, String client) {
    return tracker(TrackerKind.JIRA_CLOUD, address, "SHOP", client, List.of());
  }

  static Tracker tracker(TrackerKind kind, String address, String project, List<String> statuses) {
    return tracker(
        kind,
        address,
        project,
        kind == TrackerKind.JIRA_CLOUD ? JiraStandIn.ACCOUNT : "",
        statuses);
  }

  static Tracker tracker(
      TrackerKind kind, String address, String project, String account, List<String> statuses) {
    return new Tracker(
        1,
        "Shop",
        kind,
        address,
        project,
        account,
        kind.jira() ? "Task" : "",
        List.of("postmortem"),
        statuses,
        List.of(),
        TicketText.TITLE,
        TicketText.BODY,
        true,
        "Priya",
        NOW,
        Tracker.Pulse.NONE);
  }

  static HookCall call(String body, Map<String, String> headers) {
    return new HookCall(headers, "", body.getBytes(StandardCharsets.UTF_8));
  }
}
