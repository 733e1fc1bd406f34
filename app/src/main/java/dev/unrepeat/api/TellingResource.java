package dev.unrepeat.api;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Timelines;
import java.util.List;

/// What belongs together on the timeline of an incident: events that tell the same happening, and
/// groups of events that say the same kind of little.
public final class TellingResource implements Resource {
  private final Incidents incidents;
  private final Timelines timelines;

  public TellingResource(Incidents incidents, Timelines timelines) {
    this.incidents = incidents;
    this.timelines = timelines;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}";
    String telling = base + "/events/{event}/tellings/{telling}";
    return List.of(
        ApiRoute.list(
            base + "/tellings",
            "listTellings",
            "Pairs of events that tell the same happening.",
            Telling.class,
            call ->
                Reply.of(
                    Listing.of(
                        timeline(call).links().stream().map(Telling::of).toList(),
                        one -> one.event() + "." + one.telling(),
                        call))),
        ApiRoute.list(
            base + "/tellings-apart",
            "listTellingsApart",
            "Pairs of events that people took apart.",
            Apart.class,
            call ->
                Reply.of(
                    Listing.of(
                        timeline(call).denied().stream().map(Apart::of).toList(),
                        one -> one.event() + "." + one.telling(),
                        call))),
        ApiRoute.post(
            telling + "/confirmation",
            "confirmTelling",
            "Agrees that two events tell the same happening; links what was taken apart again.",
            Telling.class,
            this::confirm),
        ApiRoute.delete(
            telling,
            "takeTellingApart",
            "Says that two events tell different happenings; both are shown, and later evidence does not link them.",
            call -> {
              timelines.undoLink(call.viewer(), call.incident(), event(call), telling(call));
              return Reply.nothing();
            }),
        ApiRoute.list(
            base + "/groups",
            "listGroups",
            "Groups of events that say the same kind of little.",
            Group.class,
            call -> {
              Timeline timeline = timeline(call);
              return Reply.of(
                  Listing.of(
                      timeline.groups().stream().map(one -> Group.of(timeline, one)).toList(),
                      Group::event,
                      call));
            }),
        ApiRoute.post(
            base + "/events/{event}/group",
            "standTogether",
            "Shows or folds the whole group that begins with an event; key moments stay.",
            Turned.class,
            Group.class,
            this::stand));
  }

  /// Two events that tell the same happening.
  ///
  /// @param event that stands for both on the timeline
  /// @param telling the other one
  /// @param reason why they belong together
  /// @param confirmed whether somebody has agreed
  record Telling(String event, String telling, String reason, boolean confirmed) {
    static Telling of(EventLink link) {
      return new Telling(
          link.told().toString(),
          link.alsoTold().toString(),
          link.reason(),
          link.certainty() == Certainty.CONFIRMED);
    }
  }

  /// Two events that tell different happenings, as a person said.
  ///
  /// @param event that had stood for both on the timeline
  /// @param telling the other one
  /// @param reason what had spoken for a link
  record Apart(String event, String telling, String reason) {
    static Apart of(DeniedLink pair) {
      return new Apart(pair.told().toString(), pair.alsoTold().toString(), pair.reason());
    }
  }

  /// @param event the first, which names the group
  /// @param folded how many of them are folded away
  record Group(String event, String label, List<String> events, int folded) {
    static Group of(Timeline timeline, EventGroup group) {
      return new Group(
          group.members().getFirst().toString(),
          group.label(),
          group.members().stream().map(EventId::toString).toList(),
          (int)
              timeline.events().stream()
                  .filter(event -> event.standing() == Standing.FOLDED)
                  .filter(event -> group.members().contains(event.id()))
                  .count());
    }
  }

  /// @param standing `shown` or `folded`
  record Turned(Standing standing) {}

  private Timeline timeline(Call call) {
    return incidents.get(call.viewer(), call.incident()).postmortem().timeline();
  }

  private static EventId event(Call call) {
    return call.named("event", EventId::parse);
  }

  private static EventId telling(Call call) {
    return call.named("telling", EventId::parse);
  }

  private Reply<Telling> confirm(Call call) {
    EventId told = event(call);
    EventId alsoTold = telling(call);
    StoredRecord after = timelines.confirmLink(call.viewer(), call.incident(), told, alsoTold);
    return Reply.of(
        after.postmortem().timeline().link(told, alsoTold).map(Telling::of).orElseThrow());
  }

  private Reply<Group> stand(Call call, Turned turned) {
    EventId first = event(call);
    Refused.unless(
        turned.standing() != Standing.KEY,
        "A whole group is shown or folded; mark its key events.");
    Timeline after =
        timelines
            .standTogether(call.viewer(), call.incident(), first, turned.standing())
            .postmortem()
            .timeline();
    return Reply.of(
        after.groups().stream()
            .filter(group -> group.members().getFirst().equals(first))
            .findFirst()
            .map(group -> Group.of(after, group))
            .orElseThrow());
  }
}
