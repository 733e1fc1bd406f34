package dev.unrepeat.web.webhook;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.service.webhook.Webhooks.Standing;
import dev.unrepeat.web.page.Printing;
import java.util.List;

/// Messages that were given up, with what failed, as pages list them.
///
/// @param destination empty for all
/// @param more how many are not shown
public record DeadLetters(String destination, int waiting, List<Row> rows, int more) {
  private static final int SHOWN = 50;

  /// @param again the address that lets it begin anew
  public record Row(String what, String since, String attempts, String failure, String again) {}

  static DeadLetters of(Webhooks webhooks, Viewer viewer, String destination) {
    Standing standing = webhooks.standing(viewer, destination);
    List<OutboxMessage> found = webhooks.dead(viewer, destination, Long.MAX_VALUE, SHOWN);
    return new DeadLetters(
        destination,
        standing.waiting(),
        found.stream()
            .map(one ->
                new Row(
                    one.what(),
                    Printing.minute(one.createdAt()),
                    Printing.count(one.attempts(), "attempt"),
                    one.failure(),
                    "/outbox/" + one.id() + "/replay"))
            .toList(),
        Math.max(0, standing.dead() - found.size()));
  }
}
