package dev.unrepeat.api;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.reminder.OpenAction;
import dev.unrepeat.reminder.Rest;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionReminders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who will be reminded of which open action, and rests of reminders.
public final class ReminderResource implements Resource {
  private static final String REST = "/incidents/{id}/actions/{action}/rest";

  private final ActionReminders reminders;
  private final ActionDigests digests;

  public ReminderResource(ActionReminders reminders, ActionDigests digests) {
    this.reminders = reminders;
    this.digests = digests;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
            "/reminders",
            "getReminders",
            "The reminders of the next 30 days, unless something is done, the next weekly lists, and whether letters go out at all.",
            PlanJson.class,
            call -> Reply.of(PlanJson.of(reminders.plan(call.viewer()), digests.plan()))),
        ApiRoute.get(
            "/reminders/list",
            "getWeeklyList",
            "Whether your open actions come to you by mail each week.",
            ListJson.class,
            call -> Reply.of(new ListJson(!digests.refused(call.viewer())))),
        ApiRoute.put(
                "/reminders/list",
                "putWeeklyList",
                "Asks for the weekly list, or for none.",
                ListJson.class,
                ListJson.class,
                (call, list) -> {
                  digests.refuse(call.viewer(), !list.wanted());
                  return Reply.of(list);
                })
            .from(Role.VIEWER),
        ApiRoute.get(
            REST,
            "getRest",
            "Until when the reminders of an action rest, and why.",
            RestJson.class,
            call -> Reply.of(rest(call))),
        ApiRoute.post(
                REST,
                "restReminders",
                "Lets the reminders of an action rest until a day, with the reason.",
                Resting.class,
                RestJson.class,
                (call, rest) -> {
                  reminders.rest(
                      call.viewer(), call.incident(), id(call), rest.until(), rest.reason());
                  return Reply.of(rest(call));
                })
            .from(Role.VIEWER),
        ApiRoute.delete(
                REST,
                "endRest",
                "Lets the reminders of an action go on.",
                call -> {
                  reminders.wake(call.viewer(), call.incident(), id(call));
                  return Reply.nothing();
                })
            .from(Role.VIEWER));
  }

  private static ActionItemId id(Call call) {
    return call.named("action", ActionItemId::parse);
  }

  private RestJson rest(Call call) {
    return reminders
        .resting(call.viewer(), call.incident(), id(call))
        .map(RestJson::of)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND, "The reminders of %s go on.".formatted(id(call))));
  }

  record ListJson(boolean wanted) {}

  record Resting(LocalDate until, String reason) {}

  record RestJson(LocalDate until, String reason, String by) {
    static RestJson of(Rest one) {
      return new RestJson(one.until(), one.reason(), one.by());
    }
  }

  /// @param more whether there are more reminders than are listed
  record PlanJson(
      boolean mailWorks,
      boolean more,
      List<PlannedJson> reminders,
      List<AtRestJson> resting,
      List<PlannedListJson> lists) {
    static PlanJson of(ActionReminders.Plan plan, List<ActionDigests.Planned> lists) {
      return new PlanJson(
          plan.mailWorks(),
          plan.more(),
          plan.reminders().stream().map(PlannedJson::of).toList(),
          plan.resting().stream().map(AtRestJson::of).toList(),
          lists.stream().map(PlannedListJson::of).toList());
    }
  }

  /// An action whose owner hears nothing until that day.
  record AtRestJson(String incident, String action, LocalDate until) {
    static AtRestJson of(OpenAction one) {
      return new AtRestJson(
          one.incident().value(), one.action().toString(), one.snoozed().orElseThrow());
    }
  }

  /// @param to whom it reaches, in words or addresses
  record PlannedListJson(Instant at, String zone, String what, List<String> to) {
    static PlannedListJson of(ActionDigests.Planned one) {
      return new PlannedListJson(
          one.at().toInstant(), one.at().getZone().getId(), one.what(), one.to());
    }
  }

  /// @param to the address; without one nobody can be reached
  /// @param as owner, manager, postmortem owner or lead
  /// @param hindrance why it will reach nobody
  record PlannedJson(
      Instant at,
      String zone,
      String incident,
      String action,
      Optional<String> to,
      String as,
      long daysAfterDue,
      Optional<String> hindrance) {
    static PlannedJson of(ActionReminders.Planned one) {
      return new PlannedJson(
          one.notice().at().toInstant(),
          one.notice().at().getZone().getId(),
          one.notice().about().incident().value(),
          one.notice().about().action().toString(),
          one.notice().address(),
          one.notice().to().word(),
          one.notice().daysAfterDue(),
          Optional.of(one.hindrance()).filter(said -> !said.isEmpty()));
    }
  }
}
