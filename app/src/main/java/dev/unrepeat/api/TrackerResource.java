package dev.unrepeat.api;

import dev.unrepeat.model.Role;
import dev.unrepeat.service.tracker.Trackers;
import dev.unrepeat.service.tracker.Trackers.Told;
import java.util.List;

/// Connected trackers.
public final class TrackerResource implements Resource {
  private static final String ALL = "/trackers";
  private static final String ONE = ALL + "/{number}";

  private final Trackers trackers;

  public TrackerResource(Trackers trackers) {
    this.trackers = trackers;
  }

  @Override
  public List<ApiRoute> routes() {
    return table().stream().map(route -> route.from(Role.ADMINISTRATOR)).toList();
  }

  private List<ApiRoute> table() {
    return List.of(
        ApiRoute.list(
            ALL,
            "listTrackers",
            "The connected trackers, in the order in which they were connected.",
            TrackerJson.class,
            call ->
                Reply.of(
                    Listing.of(trackers.list(call.viewer()), one -> "" + one.id(), call)
                        .map(TrackerJson::of))),
        ApiRoute.post(
                ALL,
                "addTracker",
                "Connects a tracker; the answer tells address and secret of its webhook, this once.",
                TrackerJson.Connected.class,
                TrackerJson.Hook.class,
                (call, typed) -> {
                  Told told = trackers.add(call.viewer(), typed.tracker().wanted(), typed.token());
                  return Reply.made(
                      ApiRoute.ROOT + ALL + "/" + told.tracker().id(), TrackerJson.Hook.of(told));
                })
            .making()
            .toldOnce(),
        ApiRoute.get(
            ONE, "getTracker", "One tracker.", TrackerJson.class, call -> Reply.of(view(call))),
        ApiRoute.put(
            ONE,
            "putTracker",
            "Sets what is set about a tracker; its kind stays.",
            TrackerJson.Set.class,
            TrackerJson.class,
            (call, typed) -> {
              call.match(Tag.of(view(call)));
              return Reply.of(
                  TrackerJson.of(trackers.change(call.viewer(), number(call), typed.wanted())));
            }),
        ApiRoute.delete(
            ONE,
            "removeTracker",
            "Removes a tracker with its ties to actions; the tickets stay.",
            call -> {
              trackers.remove(call.viewer(), number(call));
              return Reply.nothing();
            }),
        ApiRoute.post(
            ONE + "/token",
            "openTracker",
            "Gives a tracker a new token.",
            TrackerJson.Opened.class,
            TrackerJson.class,
            (call, typed) ->
                Reply.of(
                    TrackerJson.of(trackers.open(call.viewer(), number(call), typed.token())))),
        ApiRoute.post(
                ONE + "/secret",
                "renewTrackerSecret",
                "Gives the webhook of a tracker a new secret and tells it, this once.",
                TrackerJson.Hook.class,
                call -> Reply.of(TrackerJson.Hook.of(trackers.renew(call.viewer(), number(call)))))
            .toldOnce(),
        ApiRoute.get(
            ONE + "/reading",
            "getTrackerReading",
            "How reading a tracker goes.",
            TrackerJson.Pulse.class,
            call ->
                Reply.of(TrackerJson.Pulse.of(trackers.get(call.viewer(), number(call)).pulse()))),
        ApiRoute.post(
            ONE + "/reading",
            "readTracker",
            "Reads a tracker now.",
            TrackerJson.Pulse.class,
            call -> Reply.of(TrackerJson.Pulse.of(trackers.read(call.viewer(), number(call))))));
  }

  private TrackerJson view(Call call) {
    return TrackerJson.of(trackers.get(call.viewer(), number(call)));
  }

  private static long number(Call call) {
    return call.number("number");
  }
}
