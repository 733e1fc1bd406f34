package dev.unrepeat.web.action;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Tickets;
import dev.unrepeat.service.Turn;
import dev.unrepeat.service.TurnNote;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One action: what it is, where it stands, what can be done next, and its life so far. A step that
/// is refused shows the page again, with the reason and what was typed.
public final class ActionPage {
  private final Pages pages;
  private final Incidents incidents;
  private final ActionItems actions;
  private final ActionReminders reminders;
  private final Tickets tickets;
  private final ActionBoard board;

  public ActionPage(
      Pages pages,
      Incidents incidents,
      ActionItems actions,
      ActionReminders reminders,
      Tickets tickets,
      ActionBoard board) {
    this.board = board;
    this.pages = pages;
    this.incidents = incidents;
    this.actions = actions;
    this.reminders = reminders;
    this.tickets = tickets;
  }

  private interface Work {
    void run(Viewer viewer, IncidentId id, ActionItemId number, Form form);
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty(), "");
  }

  /// A step in its life.
  public ServerResponse turn(ServerRequest request) {
    String word = request.pathVariable("turn");
    Turn turn =
        Asked.word(Turn.class, word)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "An action takes no step \"%s\". Use the buttons on its page."
                        .formatted(word)));
    return step(
        request,
        (viewer, id, number, form) ->
            actions.turn(
                viewer,
                id,
                number,
                turn,
                new TurnNote(
                    form.text("text-" + word),
                    day(form.text("day-" + word)),
                    form.text("learned-" + word))));
  }

  /// Links the ticket in which it is followed.
  public ServerResponse follow(ServerRequest request) {
    return step(
        request,
        (viewer, id, number, form) ->
            tickets.follow(viewer, id, number, form.text("ticket"), form.text("address")));
  }

  /// Has a ticket created in a connected tracker.
  public ServerResponse createTicket(ServerRequest request) {
    return step(
        request,
        (viewer, id, number, form) ->
            tickets.create(viewer, id, number, tracker(form.text("tracker")), form.has("shared")));
  }

  private static long tracker(String typed) {
    Refused.unless(typed.matches("\\d{1,15}"), "Choose the tracker that shall have the ticket.");
    return Long.parseLong(typed);
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID, "\"%s\" is no day; write it as 2026-10-16.".formatted(typed));
    }
  }

  private ServerResponse step(ServerRequest request, Work work) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = Asked.incident(request);
    ActionItemId number = Asked.action(request);
    Form form = Form.of(request);
    try {
      work.run(viewer, id, number, form);
    } catch (Refused refused) {
      return show(request, RefusedStatus.of(refused), Optional.of(form), refused.sentence());
    }
    return pages.go(Places.action(id, number), Said.of(Deed.ACTION_TURNED));
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Optional<Form> typed, String refusal) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    ActionItem action = ActionItems.in(record.postmortem(), Asked.action(request));
    String title = "%s of %s".formatted(action.id(), record.postmortem().incident().id());
    return pages.show(
        status,
        "action/ActionPage",
        new ActionRows(
                viewer,
                record.postmortem(),
                action,
                actions.today(),
                typed,
                tickets.find(viewer, record.postmortem().incident().id(), action.id()),
                tickets.open(viewer),
                board.names(List.of(action)))
            .view(pages.frame(request, title), refusal, resting(record, action)));
  }

  private String resting(StoredRecord record, ActionItem action) {
    return reminders
        .resting(record, action.id())
        .map(one -> "until %s: %s (%s)".formatted(one.until(), one.reason(), one.by()))
        .orElse("");
  }
}
