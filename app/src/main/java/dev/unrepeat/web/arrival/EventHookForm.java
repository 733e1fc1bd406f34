package dev.unrepeat.web.arrival;

import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.arrival.EventHooks.Wanted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;

/// The fields of an incoming webhook of some kind, as a form shows and reads them.
///
/// @param kind as the form sends it
/// @param theirSecret where a secret comes from that the vendor makes; empty where it makes none
/// @param mapped whether only a mapping can say what it sends
public record EventHookForm(
    String kind,
    String words,
    String setUp,
    String theirSecret,
    boolean mapped,
    Field name,
    Field labels,
    Field mapping,
    Field zone,
    boolean attaches,
    boolean enabled) {

  static EventHookKind kind(String word) {
    return Asked.word(EventHookKind.class, word)
        .orElseThrow(() -> new Refused(Refused.Reason.INVALID, "Choose which system it is."));
  }

  static Wanted read(Form form, EventHookKind kind) {
    return new Wanted(
        form.text("name"),
        kind,
        form.text("labels"),
        form.text("mapping"),
        form.text("zone"),
        form.has("attaches"),
        form.has("enabled"));
  }

  /// As it was typed.
  static EventHookForm typed(Form form, EventHookKind kind) {
    return new EventHookForm(
        Places.word(kind),
        kind.words(),
        kind.setUp(),
        kind.theirSecret(),
        kind.isMapped(),
        form.field("name"),
        form.field("labels"),
        form.field("mapping"),
        form.field("zone"),
        form.has("attaches"),
        form.has("enabled"));
  }

  static EventHookForm blank(EventHookKind kind) {
    return of(kind, "", kind.labels(), "", "", true, true);
  }

  static EventHookForm of(EventHook hook) {
    return of(
        hook.kind(),
        hook.name(),
        hook.labels(),
        hook.mapping(),
        hook.zone(),
        hook.attaches(),
        hook.enabled());
  }

  private static EventHookForm of(
      EventHookKind kind,
      String name,
      String labels,
      String mapping,
      String zone,
      boolean attaches,
      boolean enabled) {
    return new EventHookForm(
        Places.word(kind),
        kind.words(),
        kind.setUp(),
        kind.theirSecret(),
        kind.isMapped(),
        Field.of("name", name),
        Field.of("labels", labels),
        Field.of("mapping", mapping),
        Field.of("zone", zone),
        attaches,
        enabled);
  }

  /// Beside which field a refusal is shown.
  static String field(Refused refused) {
    String sentence = refused.sentence();
    if (sentence.startsWith("Paste the secret")) {
      return "secret";
    }
    if (sentence.contains("is no time zone")) {
      return "zone";
    }
    if (sentence.startsWith("The mapping")) {
      return "mapping";
    }
    return sentence.startsWith("The labels") ? "labels" : "name";
  }
}
