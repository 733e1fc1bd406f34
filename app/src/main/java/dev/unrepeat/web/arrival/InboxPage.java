package dev.unrepeat.web.arrival;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.arrival.Inbox;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What came and belongs to no incident yet. All of a page is chosen by one click, and goes by the
/// next.
public final class InboxPage {
  private static final String HERE = "/inbox";

  private final Pages pages;
  private final Inbox inbox;

  public InboxPage(Pages pages, Inbox inbox) {
    this.pages = pages;
    this.inbox = inbox;
  }

  /// @param all where everything on this page is chosen
  /// @param next where older ones stand; empty for none
  public record View(
      Frame frame,
      int waiting,
      List<Row> rows,
      boolean chosen,
      String all,
      String next,
      List<String> offered,
      List<Field> refusals,
      Field incident) {}

  public record Row(
      String number, String title, String when, String from, String says, boolean chosen) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request), request.param("all").isPresent());
  }

  public ServerResponse attach(ServerRequest request) {
    Form form = Form.of(request);
    Viewer viewer = Visitor.of(request);
    IncidentId incident =
        form.read("incident", new IncidentId("INC-0"), () -> incident(form.text("incident")));
    if (!form.refused()) {
      try {
        int attached = inbox.attach(viewer, numbers(form), incident);
        return pages.go(HERE, Said.of(Deed.CALLS_ATTACHED, attached));
      } catch (Refused refused) {
        refuse(form, refused);
      }
    }
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, false);
  }

  public ServerResponse record(ServerRequest request) {
    Form form = Form.of(request);
    try {
      IncidentId made = inbox.record(Visitor.of(request), numbers(form));
      return pages.go(Places.incident(made), Said.of(Deed.CALLS_RECORDED));
    } catch (Refused refused) {
      refuse(form, refused);
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, false);
    }
  }

  public ServerResponse discard(ServerRequest request) {
    Form form = Form.of(request);
    try {
      int gone = inbox.discard(Visitor.of(request), numbers(form));
      return pages.go(HERE, Said.of(Deed.CALLS_DISCARDED, gone));
    } catch (Refused refused) {
      refuse(form, refused);
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, false);
    }
  }

  private static void refuse(Form form, Refused refused) {
    if (refused.reason() == Refused.Reason.FORBIDDEN) {
      throw refused;
    }
    refused.at("incident").fields().forEach(form::refuse);
  }

  private static IncidentId incident(String typed) {
    Refused.unless(!typed.isBlank(), "Choose the incident they belong to.");
    return new IncidentId(typed.strip());
  }

  private static List<Long> numbers(Form form) {
    return form.all("call").stream()
        .filter(number -> number.matches("\\d{1,15}"))
        .map(Long::valueOf)
        .toList();
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Form form, boolean all) {
    Viewer viewer = Visitor.of(request);
    Optional<Long> before =
        request.param("before").filter(n -> n.matches("\\d{1,15}")).map(Long::valueOf);
    Inbox.Page page = inbox.list(viewer, before);
    Set<Long> chosen = numbers(form).stream().collect(Collectors.toSet());
    String here = HERE + before.map(number -> "?before=" + number).orElse("");
    return pages.show(
        status,
        "arrival/InboxPage",
        new View(
            pages.frame(request, "Inbox").narrow(),
            page.waiting(),
            page.shown().stream()
                .map(one -> row(one, all || chosen.contains(one.arrival().id())))
                .toList(),
            all,
            here + (here.contains("?") ? "&" : "?") + "all=yes",
            page.next().map(number -> HERE + "?before=" + number).orElse(""),
            inbox.offered(viewer).stream().map(IncidentId::value).toList(),
            form.refusals(),
            form.field("incident")));
  }

  private static Row row(Inbox.Shown shown, boolean chosen) {
    Arrival arrival = shown.arrival();
    return new Row(
        String.valueOf(arrival.id()),
        arrival.told().title().isEmpty() ? "Call " + arrival.id() : arrival.told().title(),
        Printing.minute(arrival.told().from().orElse(arrival.receivedAt())) + " UTC",
        "%s, %s".formatted(shown.hook(), Printing.count(arrival.told().events(), "event")),
        arrival.says(),
        chosen);
  }
}
