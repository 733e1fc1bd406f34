package dev.unrepeat.web.webhook;

import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.service.webhook.Webhooks.Wanted;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.Arrays;
import java.util.List;

/// The fields of a webhook, as a form shows and reads them.
public record WebhookForm(
    Field name, Field address, List<Choice> kinds, boolean privateToo, boolean enabled) {
  static Wanted read(Form form) {
    List<String> chosen = form.all("kinds");
    return new Wanted(
        form.text("name"),
        form.text("address"),
        Arrays.stream(WebhookEvent.values()).filter(kind -> chosen.contains(word(kind))).toList(),
        form.has("private"),
        form.has("enabled"));
  }

  /// As it was typed.
  static WebhookForm typed(Form form) {
    Wanted wanted = read(form);
    return new WebhookForm(
        form.field("name"),
        form.field("address"),
        choices(wanted.kinds()),
        wanted.privateToo(),
        wanted.enabled());
  }

  static WebhookForm of(Wanted wanted) {
    return new WebhookForm(
        new Field("name", wanted.name(), ""),
        new Field("address", wanted.address(), ""),
        choices(wanted.kinds()),
        wanted.privateToo(),
        wanted.enabled());
  }

  private static List<Choice> choices(List<WebhookEvent> chosen) {
    return Arrays.stream(WebhookEvent.values())
        .filter(WebhookEvent::chosen)
        .map(kind -> new Choice(word(kind), Printing.capital(kind.words()), chosen.contains(kind)))
        .toList();
  }

  private static String word(WebhookEvent kind) {
    return Places.word(kind);
  }
}
