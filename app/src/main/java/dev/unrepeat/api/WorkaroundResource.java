package dev.unrepeat.api;

import dev.unrepeat.model.Workaround;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.Incidents;
import java.util.ArrayList;
import java.util.List;

/// What was put in place during an incident and must not stay.
public final class WorkaroundResource implements Resource {
  private final Incidents incidents;
  private final ActionItems actions;

  public WorkaroundResource(Incidents incidents, ActionItems actions) {
    this.incidents = incidents;
    this.actions = actions;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/workarounds";
    return List.of(
        ApiRoute.list(
            base,
            "listWorkarounds",
            "What was put in place during the incident and must not stay.",
            WorkaroundJson.class,
            call ->
                Reply.of(
                    Listing.of(
                        rows(
                            incidents
                                .get(call.viewer(), call.incident())
                                .postmortem()
                                .workarounds()),
                        one -> Integer.toString(one.number()),
                        call))),
        ApiRoute.post(
            base,
            "noteWorkaround",
            "Notes a workaround with the day on which it must be gone.",
            WorkaroundJson.Noted.class,
            WorkaroundJson.class,
            (call, noted) ->
                Reply.of(
                    rows(actions
                            .putInPlace(call.viewer(), call.incident(), noted.read())
                            .postmortem()
                            .workarounds())
                        .getLast())),
        ApiRoute.delete(
            base + "/{number}",
            "removeWorkaround",
            "Notes that a workaround is gone.",
            call -> {
              actions.takeAway(call.viewer(), call.incident(), call.number("number"));
              return Reply.nothing();
            }));
  }

  private List<WorkaroundJson> rows(List<Workaround> all) {
    List<WorkaroundJson> rows = new ArrayList<>();
    all.forEach(one -> rows.add(WorkaroundJson.of(rows.size() + 1, one, actions.today())));
    return rows;
  }
}
