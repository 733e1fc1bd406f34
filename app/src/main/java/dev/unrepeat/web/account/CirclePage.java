package dev.unrepeat.web.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Who may see an incident: everybody who is signed in, or the people of a circle.
public final class CirclePage {
  private static final int SUGGESTED = 200;

  private final Pages pages;
  private final Incidents incidents;
  private final Accounts accounts;

  public CirclePage(Pages pages, Incidents incidents, Accounts accounts) {
    this.pages = pages;
    this.incidents = incidents;
    this.accounts = accounts;
  }

  /// @param known people to choose from
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String action,
      String back,
      boolean circle,
      List<Field> refusals,
      Field people,
      List<Known> known) {}

  public record Known(String name, String address) {}

  public ServerResponse get(ServerRequest request) {
    Incident incident = incident(request);
    return switch (incident.visibility()) {
      case Visibility.Everybody everybody ->
          show(
              request,
              HttpStatus.OK,
              false,
              List.of(),
              Field.of("people", Visitor.of(request).address()));
      case Visibility.Circle circle ->
          show(
              request,
              HttpStatus.OK,
              true,
              List.of(),
              Field.of("people", String.join("\n", circle.people())));
    };
  }

  public ServerResponse post(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    boolean circle = form.text("seen").equals("circle");
    try {
      incidents.show(viewer, id, circle ? circle(form) : Visibility.EVERYBODY);
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.INVALID) {
        throw refused;
      }
      form.refuse("people", refused.sentence());
      return show(
          request, HttpStatus.UNPROCESSABLE_CONTENT, circle, form.refusals(), form.field("people"));
    }
    return pages.go(Places.incident(id), Said.of(Deed.VISIBILITY_CHANGED));
  }

  private static Visibility circle(Form form) {
    return new Visibility.Circle(
        Arrays.stream(form.text("people").split("[,;\\s]+"))
            .filter(word -> !word.isEmpty())
            .map(Account::address)
            .distinct()
            .toList());
  }

  private Incident incident(ServerRequest request) {
    return incidents.get(Visitor.of(request), Asked.incident(request)).postmortem().incident();
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      boolean circle,
      List<Field> refusals,
      Field people) {
    IncidentId id = incident(request).id();
    return pages.show(
        status,
        "account/CirclePage",
        new View(
            pages.frame(request, "Who may see " + id).narrow(),
            Crumb.below(id, "Who may see it"),
            Places.incident(id) + "/circle",
            Places.incident(id),
            circle,
            refusals,
            people,
            accounts.list("", SUGGESTED).stream()
                .filter(Account::active)
                .map(account -> new Known(account.name(), account.address()))
                .toList()));
  }
}
