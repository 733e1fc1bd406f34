package dev.unrepeat.api;

import dev.unrepeat.model.Role;
import dev.unrepeat.service.arrival.EventHooks;
import java.util.List;

/// Incoming webhooks.
public final class EventHookResource implements Resource {
  private static final String ALL = "/incoming";
  private static final String ONE = ALL + "/{number}";

  private final EventHooks hooks;

  public EventHookResource(EventHooks hooks) {
    this.hooks = hooks;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
            ApiRoute.list(
                ALL,
                "listIncomingWebhooks",
                "The incoming webhooks, in the order in which they were made.",
                EventHookJson.class,
                call ->
                    Reply.of(
                        Listing.of(hooks.list(call.viewer()), one -> "" + one.hook().id(), call)
                            .map(EventHookJson::of))),
            ApiRoute.post(
                    ALL,
                    "addIncomingWebhook",
                    "Makes an address for a system to call; it is told in this answer alone.",
                    EventHookJson.Wished.class,
                    EventHookJson.Opened.class,
                    (call, typed) -> {
                      EventHooks.Opened made =
                          hooks.add(
                              call.viewer(), typed.hook().wanted(), typed.secret().orElse(""));
                      return Reply.made(
                          ApiRoute.ROOT + ALL + "/" + made.hook().id(), opened(call, made));
                    })
                .making(),
            ApiRoute.get(
                ONE,
                "getIncomingWebhook",
                "One incoming webhook.",
                EventHookJson.class,
                call -> Reply.of(view(call))),
            ApiRoute.put(
                ONE,
                "putIncomingWebhook",
                "Sets what is set about an incoming webhook; its kind stays.",
                EventHookJson.Set.class,
                EventHookJson.class,
                (call, typed) -> {
                  call.match(Tag.of(view(call)));
                  hooks.change(call.viewer(), call.number("number"), typed.wanted());
                  return Reply.of(view(call));
                }),
            ApiRoute.delete(
                ONE,
                "removeIncomingWebhook",
                "Removes an incoming webhook with its calls that wait; evidence stays.",
                call -> {
                  hooks.remove(call.viewer(), call.number("number"));
                  return Reply.nothing();
                }),
            ApiRoute.post(
                ONE + "/address",
                "readdressIncomingWebhook",
                "Gives an incoming webhook a new address; the one before ends.",
                EventHookJson.Opened.class,
                call ->
                    Reply.of(opened(call, hooks.readdress(call.viewer(), call.number("number"))))),
            ApiRoute.post(
                ONE + "/secret",
                "signIncomingWebhook",
                "Sets the secret by which calls are checked, or makes one.",
                EventHookJson.Secret.class,
                EventHookJson.Opened.class,
                (call, typed) ->
                    Reply.of(
                        opened(
                            call,
                            hooks.sign(
                                call.viewer(), call.number("number"), typed.secret().orElse(""))))),
            ApiRoute.post(
                ONE + "/confirmation",
                "confirmIncomingWebhook",
                "Confirms the subscription that waits for it.",
                EventHookJson.class,
                call -> {
                  hooks.confirm(call.viewer(), call.number("number"));
                  return Reply.of(view(call));
                }),
            ApiRoute.list(
                ONE + "/calls",
                "listIncomingCalls",
                "The last calls of an incoming webhook, latest first.",
                ArrivalJson.class,
                call ->
                    Reply.of(
                        Listing.of(
                                hooks.calls(call.viewer(), call.number("number")),
                                one -> "" + one.id(),
                                call)
                            .map(ArrivalJson::of))))
        .stream()
        .map(route -> route.from(Role.ADMINISTRATOR))
        .toList();
  }

  private EventHookJson view(Call call) {
    return view(call, call.number("number"));
  }

  private EventHookJson view(Call call, long number) {
    return EventHookJson.of(hooks.get(call.viewer(), number));
  }

  private EventHookJson.Opened opened(Call call, EventHooks.Opened opened) {
    return new EventHookJson.Opened(
        view(call, opened.hook().id()), opened.address(), opened.secret());
  }
}
