package dev.unrepeat.web.arrival;

import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.arrival.EventHooks.Wanted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.setting.SystemForm;
import dev.unrepeat.web.setting.SystemForm.Check;
import dev.unrepeat.web.setting.SystemForm.Input;
import dev.unrepeat.web.setting.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The fields of an incoming webhook of some kind, as a form shows and reads them.
///
/// @param setUp what is to be done there
public record EventHookForm(SystemForm fields, String setUp) {

  /// Where a secret comes from that the vendor makes; empty where it makes none.
  public String theirSecret() {
    return fields.token();
  }

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
    return of(kind, Values.typed(form));
  }

  static EventHookForm blank(EventHookKind kind) {
    return of(
        kind,
        Values.kept(
            Map.of(
                "labels",
                kind.labels(),
                "attaches",
                Values.box(true),
                "enabled",
                Values.box(true))));
  }

  static EventHookForm of(EventHook hook) {
    return of(
        hook.kind(),
        Values.kept(
            Map.of(
                "name",
                hook.name(),
                "labels",
                hook.labels(),
                "mapping",
                hook.mapping(),
                "zone",
                hook.zone(),
                "attaches",
                Values.box(hook.attaches()),
                "enabled",
                Values.box(hook.enabled()))));
  }

  private static EventHookForm of(EventHookKind kind, Values values) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.name(values, "Alerts of the shop"));
    inputs.add(
        new Input(
            values.field("labels"),
            "Labels that name a service",
            "text",
            "service, app",
            300,
            "Fields and tags of a call, with commas between. Where one names the service of the only open incident, the call is attached to it.",
            true));
    if (kind.isMapped()) {
      inputs.add(
          new Input(
              values.field("mapping"),
              "Mapping",
              "area",
              "time: event.at\ntext: \"{service} {state}\"",
              4_000,
              "Where time and text stand in what it sends, if that is of your own making.",
              true));
    }
    inputs.add(Input.zone(values));
    return new EventHookForm(
        new SystemForm(
            Places.word(kind),
            kind.words(),
            inputs,
            List.of(
                Check.of(
                    values,
                    "attaches",
                    "Attach a call by itself where it belongs to one open incident",
                    ""),
                Check.enabled(values)),
            kind.theirSecret()),
        kind.setUp());
  }
}
