package dev.unrepeat.web.reminder;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.ActionItems;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Lets the reminders of one action rest for a while, with the reason.
public final class RestPage {
  private final Pages pages;
  private final Incidents incidents;
  private final ActionReminders reminders;

  public RestPage(Pages pages, Incidents incidents, ActionReminders reminders) {
    this.pages = pages;
    this.incidents = incidents;
    this.reminders = reminders;
  }

  /// @param resting what was said when they were laid to rest; empty when they go on
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String what,
      String action,
      String resting,
      Field until,
      Field reason) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    try {
      reminders.rest(
          Visitor.of(request),
          Asked.incident(request),
          Asked.action(request),
          day(form.text("until")),
          form.text("reason"));
    } catch (Refused refused) {
      form.refuse("reason", refused.sentence());
      return show(request, RefusedStatus.of(refused), form);
    }
    return done(request, Deed.REMINDERS_REST);
  }

  public ServerResponse end(ServerRequest request) {
    reminders.wake(Visitor.of(request), Asked.incident(request), Asked.action(request));
    return done(request, Deed.REMINDERS_GO_ON);
  }

  private ServerResponse done(ServerRequest request, Deed deed) {
    return pages.go(Places.action(Asked.incident(request), Asked.action(request)), Said.of(deed));
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "Say on which day they go on; \"%s\" is none. Write it as 2026-10-16.".formatted(typed));
    }
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Form form) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = Asked.incident(request);
    ActionItemId number = Asked.action(request);
    ActionItem action = ActionItems.in(incidents.get(viewer, id).postmortem(), number);
    return pages.show(
        status,
        "reminder/RestPage",
        new View(
            pages.frame(request, "Reminders of %s/%s".formatted(id, number)).narrow(),
            Crumb.below(id, "Reminders of " + number),
            action.what(),
            Places.action(id, number),
            reminders
                .resting(viewer, id, number)
                .map(one -> "until %s: %s (%s)".formatted(one.until(), one.reason(), one.by()))
                .orElse(""),
            form.field("until"),
            form.field("reason")));
  }
}
