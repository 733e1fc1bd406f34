package dev.unrepeat.web.webhook;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.service.webhook.Webhooks.Standing;
import dev.unrepeat.web.page.Printing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Messages that were given up, with what failed, as pages list them.
///
/// @param destination empty for all
/// @param waiting `2 on their way`; empty where nothing is
/// @param more how many are not shown
public record DeadLetters(String destination, String waiting, List<Row> rows, int more) {
  private static final int SHOWN = 50;

  /// @param to the name of the webhook, where the page is about more than one
  /// @param again the address that lets it begin anew
  public record Row(
      String what, String to, String since, String attempts, String failure, String again) {}

  public static DeadLetters of(Webhooks webhooks, Viewer viewer, String destination) {
    Standing standing = webhooks.standing(viewer, destination);
    List<OutboxMessage> found = webhooks.dead(viewer, destination, Long.MAX_VALUE, SHOWN);
    Map<String, String> names =
        destination.isEmpty()
            ? webhooks.list(viewer).stream()
                .collect(Collectors.toMap(Webhook::destination, Webhook::name))
            : Map.of();
    return new DeadLetters(
        destination,
        standing.waiting() > 0 ? waiting(standing) : "",
        found.stream()
            .map(one ->
                new Row(
                    Printing.happening(one.what()),
                    names.getOrDefault(one.destination(), ""),
                    Printing.minute(one.createdAt()),
                    Printing.count(one.attempts(), "attempt"),
                    one.failure(),
                    "/outbox/" + one.id() + "/replay"))
            .toList(),
        Math.max(0, standing.dead() - found.size()));
  }

  /// What still waits, for example `1 on its way`.
  static String waiting(Standing standing) {
    return "%,d on %s way".formatted(standing.waiting(), standing.waiting() == 1 ? "its" : "their");
  }
}
