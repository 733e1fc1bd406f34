package dev.unrepeat.web.webhook;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.service.webhook.Webhooks.Wanted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One webhook: its settings, its log, and what could not be delivered to it.
public final class WebhookPage {
  private static final int PER_PAGE = 50;

  private final Pages pages;
  private final Webhooks webhooks;

  public WebhookPage(Pages pages, Webhooks webhooks) {
    this.pages = pages;
    this.webhooks = webhooks;
  }

  /// @param secret that it was just given; empty for none
  /// @param next the address of older attempts; empty where there are none
  public record View(
      Frame frame,
      String name,
      String place,
      String made,
      String secret,
      List<Field> refusals,
      WebhookForm form,
      DeadLetters dead,
      List<Row> log,
      String next) {}

  /// @param result the status, or why there was none
  public record Row(
      String at, String what, String result, String took, String answer, String again) {}

  public ServerResponse get(ServerRequest request) {
    Webhook webhook = found(request);
    return show(request, HttpStatus.OK, Form.of(request), webhook, form(webhook), "");
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Webhook webhook = found(request);
    try {
      webhooks.change(Visitor.of(request), webhook.id(), WebhookForm.read(form));
      return pages.go(place(webhook), Said.of(Deed.WEBHOOK_SAVED));
    } catch (Refused refused) {
      form.refuse(refused, "address");
      return show(
          request, HttpStatus.UNPROCESSABLE_CONTENT, form, webhook, WebhookForm.typed(form), "");
    }
  }

  /// The secret is shown on the answer itself, once.
  public ServerResponse renew(ServerRequest request) {
    Webhook webhook = found(request);
    String secret = webhooks.renew(Visitor.of(request), webhook.id()).secret();
    return show(request, HttpStatus.OK, Form.of(request), webhook, form(webhook), secret);
  }

  public ServerResponse test(ServerRequest request) {
    Webhook webhook = found(request);
    webhooks.test(Visitor.of(request), webhook.id());
    return pages.go(place(webhook), Said.of(Deed.WEBHOOK_TESTED));
  }

  public ServerResponse remove(ServerRequest request) {
    webhooks.remove(Visitor.of(request), Asked.number(request));
    return pages.go(WebhookListPage.HERE, Said.of(Deed.WEBHOOK_REMOVED));
  }

  private Webhook found(ServerRequest request) {
    return webhooks.get(Visitor.of(request), Asked.number(request));
  }

  private static String place(Webhook webhook) {
    return WebhookListPage.HERE + "/" + webhook.id();
  }

  private static WebhookForm form(Webhook webhook) {
    return WebhookForm.of(
        new Wanted(
            webhook.name(),
            webhook.address(),
            webhook.kinds(),
            webhook.privateToo(),
            webhook.enabled()));
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Form form,
      Webhook webhook,
      WebhookForm fields,
      String secret) {
    Viewer viewer = Visitor.of(request);
    long behind = Asked.number(request, "behind", Long.MAX_VALUE, Long.MAX_VALUE);
    List<Webhook.Attempt> found = webhooks.attempts(viewer, webhook.id(), behind, PER_PAGE + 1);
    List<Webhook.Attempt> page = found.subList(0, Math.min(PER_PAGE, found.size()));
    return pages.show(
        status,
        "webhook/WebhookPage",
        new View(
            pages.frame(request, webhook.name()).narrow(),
            webhook.name(),
            place(webhook),
            "added by %s on %s".formatted(webhook.madeBy(), Printing.day(webhook.madeAt())),
            secret,
            form.refusals(),
            fields,
            DeadLetters.of(webhooks, viewer, webhook.destination()),
            page.stream().map(WebhookPage::row).toList(),
            found.size() > PER_PAGE
                ? place(webhook) + "?behind=" + page.getLast().id() + "#log"
                : ""));
  }

  private static Row row(Webhook.Attempt attempt) {
    return new Row(
        Printing.minute(attempt.at()),
        Printing.happening(attempt.what()),
        attempt.failure().isEmpty()
            ? "Delivered" + attempt.status().map(status -> ", " + status).orElse("")
            : attempt.failure(),
        Printing.count(attempt.millis()) + " ms",
        attempt.answer(),
        "/outbox/" + attempt.message() + "/replay");
  }
}
