package dev.unrepeat.api;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Tickets;
import dev.unrepeat.service.Turn;
import dev.unrepeat.service.TurnNote;
import java.util.List;

/// What a postmortem found and promised: factors, lessons, and action items with their life.
public final class ActionItemResource implements Resource {
  private final Incidents incidents;
  private final ActionItems actions;
  private final Tickets tickets;

  public ActionItemResource(Incidents incidents, ActionItems actions, Tickets tickets) {
    this.incidents = incidents;
    this.actions = actions;
    this.tickets = tickets;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}";
    return List.of(
        ApiRoute.list(
            base + "/factors",
            "listFactors",
            "The conditions that contributed, and which of them answer whose why.",
            FactorJson.class,
            call -> {
              Postmortem record = record(call);
              return Reply.of(
                  Listing.of(record.causes().factors(), one -> one.id().toString(), call)
                      .map(one -> FactorJson.of(record.causes(), one)));
            }),
        ApiRoute.list(
            base + "/lessons",
            "listLessons",
            "What was learned.",
            FactorJson.LessonJson.class,
            call ->
                Reply.of(
                    Listing.of(record(call).lessons(), one -> one.id().toString(), call)
                        .map(FactorJson.LessonJson::of))),
        ApiRoute.list(
            base + "/actions",
            "listActions",
            "The promised changes, with how each stands.",
            ActionJson.class,
            call ->
                Reply.of(
                    Listing.of(record(call).actions(), one -> one.id().toString(), call)
                        .map(ActionJson::of))),
        ApiRoute.get(
            base + "/actions/{action}",
            "getAction",
            "One promised change.",
            ActionJson.class,
            call -> Reply.of(find(record(call), id(call)))),
        ApiRoute.post(
            base + "/actions/{action}/ticket",
            "followAction",
            "Says in which ticket an action is followed: by its address where the tracker is connected, else by key and address. Both empty take the link away.",
            ActionJson.Followed.class,
            ActionJson.class,
            (call, ticket) ->
                Reply.of(
                    find(
                        tickets
                            .follow(
                                call.viewer(),
                                call.incident(),
                                id(call),
                                ticket.key().orElse("").strip(),
                                ticket.address().orElse("").strip())
                            .postmortem(),
                        id(call)))),
        ApiRoute.post(
                base + "/actions/{action}/{turn}",
                "turnAction",
                "A step in the life of an action: acceptance, declination, beginning, completion, verification, deferral, cancellation, effect (it worked), reopening.",
                ActionJson.Turned.class,
                ActionJson.class,
                this::turn)
            .from(Role.VIEWER));
  }

  private Postmortem record(Call call) {
    return incidents.get(call.viewer(), call.incident()).postmortem();
  }

  private static ActionItemId id(Call call) {
    return call.named("action", ActionItemId::parse);
  }

  private static ActionJson find(Postmortem record, ActionItemId id) {
    return record.actions().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map((ActionItem one) -> ActionJson.of(one))
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "%s has no action %s.".formatted(record.incident().id(), id)));
  }

  private Reply<ActionJson> turn(Call call, ActionJson.Turned typed) {
    Turn turn = call.named("turn", Turn.class);
    return Reply.of(
        find(
            actions
                .turn(
                    call.viewer(),
                    call.incident(),
                    id(call),
                    turn,
                    new TurnNote(
                        typed.text().orElse("").strip(), typed.day(), typed.learned().orElse("")))
                .postmortem(),
            id(call)));
  }
}
