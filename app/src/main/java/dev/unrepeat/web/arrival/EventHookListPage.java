package dev.unrepeat.web.arrival;

import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.arrival.EventHooks;
import dev.unrepeat.service.arrival.EventHooks.Opened;
import dev.unrepeat.service.arrival.EventHooks.Standing;
import dev.unrepeat.text.Counted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.setting.SystemRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All incoming webhooks, the systems there can be one for, and the form of the chosen one.
public final class EventHookListPage {
  static final String HERE = "/incoming";

  private final Pages pages;
  private final EventHooks hooks;

  public EventHookListPage(Pages pages, EventHooks hooks) {
    this.pages = pages;
    this.hooks = hooks;
  }

  /// @param opened what is told once of the one that was just made
  /// @param form of the chosen kind; empty until one is chosen
  public record View(
      Frame frame,
      Optional<OpenedView> opened,
      List<SystemRow> rows,
      List<Choice> kinds,
      List<Field> refusals,
      Optional<EventHookForm> form,
      Field secret) {}

  public ServerResponse get(ServerRequest request) {
    Optional<EventHookKind> kind =
        request.param("kind").flatMap(word -> Asked.word(EventHookKind.class, word));
    return show(
        request, HttpStatus.OK, Form.of(request), kind.map(EventHookForm::blank), Optional.empty());
  }

  /// Address and secret are shown on the answer itself, once: another address would keep them.
  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Viewer viewer = Visitor.of(request);
    Optional<EventHookKind> kind = Asked.word(EventHookKind.class, form.text("kind"));
    try {
      Opened made =
          hooks.add(
              viewer,
              EventHookForm.read(form, EventHookForm.kind(form.text("kind"))),
              form.text("secret"));
      return show(request, HttpStatus.OK, form, Optional.empty(), Optional.of(OpenedView.of(made)));
    } catch (Refused refused) {
      form.refuse(refused, kind.isEmpty() ? "kinds" : "name");
      return show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          form,
          kind.map(one -> EventHookForm.typed(form, one)),
          Optional.empty());
    }
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Form form,
      Optional<EventHookForm> fields,
      Optional<OpenedView> opened) {
    return pages.show(
        status,
        "arrival/EventHookListPage",
        new View(
            pages.frame(request, "Incoming webhooks").narrow(),
            opened,
            hooks.list(Visitor.of(request)).stream().map(EventHookListPage::row).toList(),
            Arrays.stream(EventHookKind.values())
                .map(kind ->
                    new Choice(
                        HERE + "?kind=" + Places.word(kind) + "#h-new",
                        kind.words(),
                        fields
                            .filter(one -> one.fields().kind().equals(Places.word(kind)))
                            .isPresent()))
                .toList(),
            form.refusals(),
            fields,
            form.refused("secret")));
  }

  private static SystemRow row(Standing one) {
    return SystemRow.of(
        one.hook().name(),
        HERE + "/" + one.hook().id(),
        "%s, %s"
            .formatted(
                one.hook().kind().words(),
                one.open() == 0 ? "nothing waits" : Counted.of(one.open(), "waits", "wait")),
        one.hook().enabled() ? "" : "off",
        one.signs() ? "" : "no secret yet",
        one.confirms() ? "to be confirmed" : "");
  }
}
