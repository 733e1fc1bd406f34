package dev.unrepeat.web.action;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Workaround;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Recurrences;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.IncidentWork;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What was promised after one incident: the actions, the workarounds that must not stay, and
/// causes that may have come back.
public final class IncidentActionsPage {
  private final Pages pages;
  private final Incidents incidents;
  private final ActionItems actions;
  private final Recurrences recurrences;
  private final ActionBoard board;

  public IncidentActionsPage(
      Pages pages,
      Incidents incidents,
      ActionItems actions,
      Recurrences recurrences,
      ActionBoard board) {
    this.pages = pages;
    this.incidents = incidents;
    this.actions = actions;
    this.recurrences = recurrences;
    this.board = board;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty(), "");
  }

  /// Notes a workaround with the day on which it must be gone.
  public ServerResponse putInPlace(ServerRequest request) {
    return step(
        request,
        Deed.WORKAROUND_NOTED,
        (viewer, id, form) -> {
          LocalDate expires =
              ActionPage.day(form.text("expires"))
                  .orElseThrow(() ->
                      new Refused(
                          Refused.Reason.INVALID, "Say on which day the workaround must be gone."));
          Optional<ActionItemId> by =
              form.has("replaced-by")
                  ? Optional.of(ActionItemId.parse(form.text("replaced-by")))
                  : Optional.empty();
          actions.putInPlace(viewer, id, new Workaround(form.text("workaround"), expires, by));
        });
  }

  public ServerResponse takeAway(ServerRequest request) {
    long place = Asked.number(request);
    return step(
        request, Deed.WORKAROUND_GONE, (viewer, id, form) -> actions.takeAway(viewer, id, place));
  }

  /// The cause came back.
  public ServerResponse confirm(ServerRequest request) {
    return step(
        request,
        Deed.RECURRENCE_CONFIRMED,
        (viewer, id, form) ->
            recurrences.confirm(
                viewer,
                id,
                FactorId.parse(form.text("factor")),
                new IncidentId(form.text("earlier")),
                FactorId.parse(form.text("earlier-factor"))));
  }

  /// It did not.
  public ServerResponse deny(ServerRequest request) {
    return step(
        request,
        Deed.RECURRENCE_DENIED,
        (viewer, id, form) ->
            recurrences.deny(
                viewer,
                id,
                FactorId.parse(form.text("factor")),
                new IncidentId(form.text("earlier")),
                FactorId.parse(form.text("earlier-factor")),
                form.text("reason")));
  }

  private ServerResponse step(ServerRequest request, Deed deed, IncidentWork work) {
    return work.answer(
        request,
        id -> pages.go(Places.actions(id), Said.of(deed)),
        (status, form, refusal) -> show(request, status, Optional.of(form), refusal));
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Optional<Form> typed, String refusal) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    IncidentId id = record.postmortem().incident().id();
    return pages.show(
        status,
        "action/IncidentActionsPage",
        new IncidentActionRows(
                viewer,
                record.postmortem(),
                recurrences.of(viewer, record),
                board.names(record.postmortem().actions()),
                actions.today(),
                typed)
            .view(pages.frame(request, "Actions of " + id), refusal));
  }
}
