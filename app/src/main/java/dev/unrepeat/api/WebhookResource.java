package dev.unrepeat.api;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.service.webhook.Webhooks.Told;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Webhooks, their log, and what could not be delivered.
public final class WebhookResource implements Resource {
  private static final String ALL = "/webhooks";
  private static final String ONE = ALL + "/{number}";

  private final Webhooks webhooks;

  public WebhookResource(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public List<ApiRoute> routes() {
    return Stream.of(settings(), deliveries())
        .flatMap(List::stream)
        .map(route -> route.from(Role.ADMINISTRATOR))
        .toList();
  }

  private List<ApiRoute> settings() {
    return List.of(
        ApiRoute.list(
            ALL,
            "listWebhooks",
            "The webhooks, in the order in which they were added.",
            WebhookJson.class,
            call ->
                Reply.of(
                    Listing.of(webhooks.list(call.viewer()), one -> "" + one.id(), call)
                        .map(WebhookJson::of))),
        ApiRoute.post(
                ALL,
                "addWebhook",
                "Adds a webhook; the answer tells its secret, this once.",
                WebhookJson.Set.class,
                WebhookJson.Secret.class,
                (call, typed) -> {
                  Told told = webhooks.add(call.viewer(), typed.wanted());
                  return Reply.made(
                      ApiRoute.ROOT + ALL + "/" + told.webhook().id(), WebhookJson.Secret.of(told));
                })
            .making()
            .toldOnce(),
        ApiRoute.get(
            ONE, "getWebhook", "One webhook.", WebhookJson.class, call -> Reply.of(view(call))),
        ApiRoute.put(
            ONE,
            "putWebhook",
            "Sets what a webhook is told, and where.",
            WebhookJson.Set.class,
            WebhookJson.class,
            (call, typed) -> {
              call.match(Tag.of(view(call)));
              return Reply.of(
                  WebhookJson.of(webhooks.change(call.viewer(), number(call), typed.wanted())));
            }),
        ApiRoute.delete(
            ONE,
            "removeWebhook",
            "Removes a webhook with its log and with what waits for it.",
            call -> {
              webhooks.remove(call.viewer(), number(call));
              return Reply.nothing();
            }),
        ApiRoute.post(
                ONE + "/secret",
                "renewWebhookSecret",
                "Gives a webhook a new secret and tells it, this once.",
                WebhookJson.Secret.class,
                call ->
                    Reply.of(WebhookJson.Secret.of(webhooks.renew(call.viewer(), number(call)))))
            .toldOnce());
  }

  private List<ApiRoute> deliveries() {
    return List.of(
        ApiRoute.post(
            ONE + "/test",
            "testWebhook",
            "Sends a webhook an event that means nothing.",
            WebhookJson.Again.class,
            call -> {
              webhooks.test(call.viewer(), number(call));
              return Reply.of(new WebhookJson.Again(1));
            }),
        ApiRoute.list(
            ONE + "/attempts",
            "listWebhookAttempts",
            "What was sent to a webhook and what it answered, latest first.",
            WebhookJson.Attempt.class,
            call ->
                Reply.of(
                    page(
                            call,
                            webhooks.attempts(
                                call.viewer(), number(call), behind(call), call.limit() + 1),
                            Webhook.Attempt::id)
                        .map(WebhookJson.Attempt::of))),
        ApiRoute.list(
                "/outbox",
                "listUndelivered",
                "Messages that were given up, latest first.",
                WebhookJson.Dead.class,
                call ->
                    Reply.of(
                        page(
                                call,
                                webhooks.dead(
                                    call.viewer(),
                                    call.query("destination").orElse(""),
                                    behind(call),
                                    call.limit() + 1),
                                OutboxMessage::id)
                            .map(WebhookJson.Dead::of)))
            .with(
                "destination", "only what goes there: `mail`, or `webhook/` and the number of one"),
        ApiRoute.post(
            "/outbox/{number}/replay",
            "replayMessage",
            "Puts a message on its way again, delivered or given up.",
            WebhookJson.Again.class,
            call -> {
              webhooks.again(call.viewer(), number(call));
              return Reply.of(new WebhookJson.Again(1));
            }),
        ApiRoute.post(
            "/outbox/replay",
            "replayUndelivered",
            "Puts on its way again all that was given up.",
            WebhookJson.Which.class,
            WebhookJson.Again.class,
            (call, which) ->
                Reply.of(
                    new WebhookJson.Again(
                        webhooks.allAgain(call.viewer(), which.destination().orElse(""))))));
  }

  private WebhookJson view(Call call) {
    return WebhookJson.of(webhooks.get(call.viewer(), number(call)));
  }

  private static long number(Call call) {
    return call.number("number");
  }

  private static long behind(Call call) {
    return call.after()
        .map(text -> {
          if (!text.matches("\\d{1,18}")) {
            throw Cursor.lost();
          }
          return Long.parseLong(text);
        })
        .orElse(Long.MAX_VALUE);
  }

  /// @param found one more than the page holds, where there is more
  private static <T> Listing<T> page(Call call, List<T> found, ToLongFunction<T> number) {
    int limit = call.limit();
    List<T> page = found.subList(0, Math.min(limit, found.size()));
    return new Listing<>(
        page,
        found.size() > limit
            ? Optional.of(Cursor.write("" + number.applyAsLong(page.getLast())))
            : Optional.empty());
  }
}
