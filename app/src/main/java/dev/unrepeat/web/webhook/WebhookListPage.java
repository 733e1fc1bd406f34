package dev.unrepeat.web.webhook;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.service.webhook.Webhooks.Standing;
import dev.unrepeat.service.webhook.Webhooks.Told;
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
import dev.unrepeat.web.setting.SystemRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All webhooks, and whatever could not be delivered, letters too.
public final class WebhookListPage {
  static final String HERE = "/webhooks";

  private final Pages pages;
  private final Webhooks webhooks;

  public WebhookListPage(Pages pages, Webhooks webhooks) {
    this.pages = pages;
    this.webhooks = webhooks;
  }

  /// @param secret of the webhook that was just made; empty for none
  /// @param made the address of its page
  public record View(
      Frame frame,
      List<SystemRow> rows,
      String secret,
      String made,
      List<Field> refusals,
      WebhookForm form,
      DeadLetters dead) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request), blank(), "", "");
  }

  /// The secret is shown on the answer itself, once: an address would keep it.
  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    try {
      Told told = webhooks.add(Visitor.of(request), WebhookForm.read(form));
      return show(
          request, HttpStatus.OK, form, blank(), told.secret(), HERE + "/" + told.webhook().id());
    } catch (Refused refused) {
      form.refuse(refused, "address");
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, WebhookForm.typed(form), "", "");
    }
  }

  /// Lets one message begin anew.
  public ServerResponse replay(ServerRequest request) {
    OutboxMessage message = webhooks.again(Visitor.of(request), Asked.number(request));
    return pages.go(place(message.destination()), Said.of(Deed.REPLAYED, 1));
  }

  /// Lets all begin anew that was given up, for one destination or for all.
  public ServerResponse replayAll(ServerRequest request) {
    String destination = Form.of(request).text("destination");
    int all = webhooks.allAgain(Visitor.of(request), destination);
    return pages.go(place(destination), Said.of(Deed.REPLAYED, all));
  }

  private static String place(String destination) {
    return destination.matches("(webhook|chat)/\\d{1,18}")
        ? "/" + destination.replace("/", "s/")
        : HERE;
  }

  private static WebhookForm blank() {
    return WebhookForm.of(new Wanted("", "", Arrays.asList(WebhookEvent.values()), false, true));
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Form form,
      WebhookForm fields,
      String secret,
      String made) {
    Viewer viewer = Visitor.of(request);
    return pages.show(
        status,
        "webhook/WebhookListPage",
        new View(
            pages.frame(request, "Webhooks").narrow(),
            webhooks.list(viewer).stream().map(one -> row(viewer, one)).toList(),
            secret,
            made,
            form.refusals(),
            fields,
            DeadLetters.of(webhooks, viewer, "")));
  }

  private SystemRow row(Viewer viewer, Webhook webhook) {
    Standing standing = webhooks.standing(viewer, webhook.destination());
    Optional<OutboxMessage> failing = webhooks.failing(viewer, webhook.destination());
    return SystemRow.of(
            webhook.name(),
            HERE + "/" + webhook.id(),
            "%s · told of %s%s"
                .formatted(
                    webhook.address(),
                    Printing.count(webhook.kinds().size(), "occasion"),
                    standing.waiting() > 0 ? ", " + DeadLetters.waiting(standing) : ""),
            webhook.enabled() ? "" : "off",
            failing.isEmpty() ? "" : "not reached yet",
            standing.dead() > 0 ? "%,d not delivered".formatted(standing.dead()) : "")
        .failing(failing.map(WebhookListPage::why).orElse(""));
  }

  private static String why(OutboxMessage message) {
    return "%s in vain: %s It is tried again at %s UTC."
        .formatted(
            Printing.count(message.attempts(), "attempt"),
            Printing.sentence(message.failure()),
            Printing.minute(message.nextAttemptAt()));
  }
}
