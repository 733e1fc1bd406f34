package dev.unrepeat.service.webhook;

import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.Announcer;
import dev.unrepeat.service.outbox.Outbox;
import dev.unrepeat.service.webhook.RecordEvents.Happening;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.WebhookStore;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Puts down, within each change, what webhooks are to hear of it.
public final class EventsOut implements Announcer {
  private final WebhookStore webhooks;
  private final Outbox outbox;
  private final Supplier<String> ids;
  private final UnaryOperator<String> page;
  private final Clock clock;

  /// @param ids of events, each another
  /// @param page the address of a page of this server
  public EventsOut(
      Database database,
      Outbox outbox,
      Supplier<String> ids,
      UnaryOperator<String> page,
      Clock clock) {
    this.webhooks = new WebhookStore(database);
    this.outbox = outbox;
    this.ids = ids;
    this.page = page;
    this.clock = clock;
  }

  @Override
  public void recorded(Postmortem record) {
    tell(List.of(new Happening(WebhookEvent.INCIDENT_RECORDED, record)));
  }

  @Override
  public void changed(Postmortem before, Postmortem after) {
    tell(RecordEvents.between(before, after));
  }

  @Override
  public void removed(Postmortem record) {
    tell(List.of(new Happening(WebhookEvent.INCIDENT_REMOVED, record)));
  }

  private void tell(List<Happening> happenings) {
    if (happenings.isEmpty()) {
      return;
    }
    List<Webhook> listening = webhooks.list().stream().filter(Webhook::enabled).toList();
    for (Happening happening : happenings) {
      List<Webhook> told =
          listening.stream().filter(one -> one.kinds().contains(happening.kind())).toList();
      if (!told.isEmpty()) {
        String id = ids.get();
        String event = CloudEvent.of(happening, id, clock.instant(), page);
        told.forEach(one -> put(one, happening, id, event));
      }
    }
  }

  private void put(Webhook to, Happening happening, String id, String event) {
    outbox.put(
        Kind.WEBHOOK,
        to.destination(),
        id + "-" + to.id(),
        happening.kind().type()
            + " "
            + happening.record().incident().id()
            + happening.action().map(action -> "/" + action.id()).orElse(""),
        event);
  }
}
