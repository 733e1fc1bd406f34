package dev.unrepeat.api;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.arrival.Inbox;
import java.util.List;
import java.util.Optional;

/// The inbox: calls that belong to no incident yet.
public final class ArrivalResource implements Resource {
  private static final String ALL = "/inbox";

  private final Inbox inbox;

  public ArrivalResource(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
            ApiRoute.list(
                ALL,
                "listInbox",
                "The calls that belong to no incident yet: the latest hundred.",
                ArrivalJson.class,
                call ->
                    Reply.of(
                        Listing.of(
                                inbox.list(call.viewer(), Optional.empty()).shown(),
                                one -> "" + one.arrival().id(),
                                call)
                            .map(one -> ArrivalJson.of(one.arrival())))),
            ApiRoute.post(
                ALL + "/attachment",
                "attachCalls",
                "Makes evidence of an incident of calls in the inbox.",
                ArrivalJson.Attached.class,
                ArrivalJson.Done.class,
                (call, typed) ->
                    Reply.of(
                        new ArrivalJson.Done(
                            inbox.attach(
                                call.viewer(),
                                numbers(typed.calls()),
                                new IncidentId(typed.incident()))))),
            ApiRoute.post(
                    ALL + "/record",
                    "recordCalls",
                    "Records a new incident of calls in the inbox.",
                    ArrivalJson.Chosen.class,
                    ArrivalJson.Recorded.class,
                    (call, typed) -> {
                      IncidentId made = inbox.record(call.viewer(), numbers(typed.calls()));
                      return Reply.made(
                          ApiRoute.ROOT + "/incidents/" + made,
                          new ArrivalJson.Recorded(made.value()));
                    })
                .making(),
            ApiRoute.post(
                ALL + "/discard",
                "discardCalls",
                "Takes calls out of the inbox; they are evidence of nothing.",
                ArrivalJson.Chosen.class,
                ArrivalJson.Done.class,
                (call, typed) ->
                    Reply.of(
                        new ArrivalJson.Done(
                            inbox.discard(call.viewer(), numbers(typed.calls()))))))
        .stream()
        .map(route -> route.from(Role.AUTHOR))
        .toList();
  }

  private static List<Long> numbers(List<String> typed) {
    return typed.stream()
        .map(number -> {
          Refused.unless(
              number.matches("\\d{1,15}"), "\"%s\" is no number of a call.".formatted(number));
          return Long.valueOf(number);
        })
        .toList();
  }
}
