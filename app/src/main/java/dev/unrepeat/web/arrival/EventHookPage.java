package dev.unrepeat.web.arrival;

import dev.unrepeat.model.Arrival;
import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.arrival.EventHooks;
import dev.unrepeat.service.arrival.EventHooks.Standing;
import dev.unrepeat.web.page.Asked;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One incoming webhook: its settings, what came lately, its address, its secret, its end.
public final class EventHookPage {
  private final Pages pages;
  private final EventHooks hooks;

  public EventHookPage(Pages pages, EventHooks hooks) {
    this.pages = pages;
    this.hooks = hooks;
  }

  /// @param hasSecret whether both sides can know a secret
  /// @param byHeader whether it comes in a header as it is, as the vendor does not sign
  /// @param confirms whether a subscription waits to be confirmed
  public record View(
      Frame frame,
      String name,
      String place,
      String made,
      boolean hasSecret,
      boolean byHeader,
      boolean signs,
      boolean confirms,
      Optional<OpenedView> opened,
      List<Call> calls,
      List<Field> refusals,
      EventHookForm form,
      Field secret) {}

  /// @param incident the place of the incident it was attached to; empty for none
  public record Call(
      String at, String what, String state, String says, String incident, String id) {}

  public ServerResponse get(ServerRequest request) {
    Standing one = found(request);
    return show(
        request,
        HttpStatus.OK,
        Form.of(request),
        one,
        EventHookForm.of(one.hook()),
        Optional.empty());
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Standing one = found(request);
    try {
      hooks.change(
          Visitor.of(request), one.hook().id(), EventHookForm.read(form, one.hook().kind()));
      return pages.go(place(one.hook()), Said.of(Deed.HOOK_SAVED));
    } catch (Refused refused) {
      return again(request, form, one, EventHookForm.typed(form, one.hook().kind()), refused);
    }
  }

  /// Gives it another address, which is shown on the answer itself.
  public ServerResponse readdress(ServerRequest request) {
    Standing one = found(request);
    return show(
        request,
        HttpStatus.OK,
        Form.of(request),
        one,
        EventHookForm.of(one.hook()),
        Optional.of(OpenedView.of(hooks.readdress(Visitor.of(request), one.hook().id()))));
  }

  /// Sets its secret, or makes one, which is shown on the answer itself.
  public ServerResponse sign(ServerRequest request) {
    Form form = Form.of(request);
    Standing one = found(request);
    try {
      EventHooks.Opened opened =
          hooks.sign(Visitor.of(request), one.hook().id(), form.text("secret"));
      return opened.secret().isEmpty()
          ? pages.go(place(one.hook()), Said.of(Deed.HOOK_SAVED))
          : show(
              request,
              HttpStatus.OK,
              form,
              found(request),
              EventHookForm.of(one.hook()),
              Optional.of(OpenedView.of(opened)));
    } catch (Refused refused) {
      return again(request, form, one, EventHookForm.of(one.hook()), refused);
    }
  }

  public ServerResponse confirm(ServerRequest request) {
    EventHook hook = hooks.confirm(Visitor.of(request), Asked.number(request));
    return pages.go(place(hook), Said.of(Deed.SUBSCRIPTION_CONFIRMED));
  }

  public ServerResponse remove(ServerRequest request) {
    hooks.remove(Visitor.of(request), Asked.number(request));
    return pages.go(EventHookListPage.HERE, Said.of(Deed.HOOK_REMOVED));
  }

  private ServerResponse again(
      ServerRequest request, Form form, Standing one, EventHookForm fields, Refused refused) {
    form.refuse(refused, "name");
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, one, fields, Optional.empty());
  }

  private Standing found(ServerRequest request) {
    return hooks.get(Visitor.of(request), Asked.number(request));
  }

  private static String place(EventHook hook) {
    return EventHookListPage.HERE + "/" + hook.id();
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Form form,
      Standing one,
      EventHookForm fields,
      Optional<OpenedView> opened) {
    Viewer viewer = Visitor.of(request);
    EventHook hook = one.hook();
    return pages.show(
        status,
        "arrival/EventHookPage",
        new View(
            pages.frame(request, hook.name()).narrow(),
            hook.name(),
            place(hook),
            "%s, made by %s on %s"
                .formatted(hook.kind().words(), hook.madeBy(), Printing.day(hook.madeAt())),
            hook.kind().hasSecret(),
            !hook.kind().signs(),
            one.signs(),
            one.confirms(),
            opened,
            hooks.calls(viewer, hook.id()).stream().map(EventHookPage::call).toList(),
            form.refusals(),
            fields,
            form.refused("secret")));
  }

  private static Call call(Arrival arrival) {
    return new Call(
        Printing.minute(arrival.receivedAt()) + " UTC",
        arrival.told().title(),
        switch (arrival.state()) {
          case FRESH -> "being read";
          case WAITING -> "in the inbox";
          case ATTACHED -> "attached";
          case DISCARDED -> "discarded";
          case EMPTY -> "no event";
        },
        arrival.says(),
        arrival.incident().map(Places::incident).orElse(""),
        arrival.incident().map(id -> id.value()).orElse(""));
  }
}
