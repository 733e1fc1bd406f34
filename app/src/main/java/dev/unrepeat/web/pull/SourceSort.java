package dev.unrepeat.web.pull;

import dev.unrepeat.model.PullAsks;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.service.pull.PullSources.Wanted;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.setting.SystemForm;
import dev.unrepeat.web.setting.SystemForm.Check;
import dev.unrepeat.web.setting.SystemForm.Input;
import dev.unrepeat.web.setting.SystemSort;
import dev.unrepeat.web.setting.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Connected sources: their words and fields.
public final class SourceSort implements SystemSort<PullSource, PullKind, Wanted> {
  private static final Words WORDS =
      new Words(
          "/sources",
          "Connected sources",
          "Systems that are asked for what they know of an incident, when somebody collects evidence. They are only read.",
          "Choose a system below. Channels of Slack are read under Chats.",
          "source",
          "read",
          "Nothing is asked of it any more. Evidence that came from it stays.",
          Deed.SOURCE_SAVED,
          Deed.SOURCE_REMOVED);

  @Override
  public Words words() {
    return WORDS;
  }

  @Override
  public Class<PullKind> type() {
    return PullKind.class;
  }

  @Override
  public boolean offers(PullKind kind) {
    return !kind.isLibrary();
  }

  @Override
  public PullKind kind(PullSource source) {
    return source.kind();
  }

  @Override
  public Values blank(PullKind kind) {
    return SystemSort.usual(kind.address());
  }

  @Override
  public Values kept(PullSource source) {
    return Values.kept(
        Map.of(
            "name", source.name(),
            "address", source.address(),
            "account", source.account(),
            "scope", source.scope(),
            "query", source.query(),
            "zone", source.zone(),
            "enabled", Values.box(source.enabled())));
  }

  @Override
  public SystemForm form(PullKind kind, Values values) {
    PullAsks asks = kind.asks();
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.name(values, kind.words() + " of the shop"));
    inputs.add(Input.address(values, "Where its interface is."));
    if (asks.account().asked()) {
      inputs.add(Input.asked(values.field("account"), asks.account(), 200, false));
    }
    if (asks.scope().asked()) {
      inputs.add(Input.asked(values.field("scope"), asks.scope(), 500, false));
    }
    if (asks.query().asked()) {
      inputs.add(Input.asked(values.field("query"), asks.query(), 4_000, true).area());
    }
    inputs.add(Input.zone(values));
    return new SystemForm(
        Places.word(kind), kind.words(), inputs, List.of(Check.enabled(values)), asks.token());
  }

  @Override
  public Wanted read(Form form, PullKind kind) {
    return new Wanted(
        form.text("name"),
        kind,
        form.text("address"),
        form.text("account"),
        form.text("scope"),
        form.text("query"),
        form.text("zone"),
        form.has("enabled"));
  }

  @Override
  public String untried() {
    return "not asked yet";
  }

  @Override
  public String part(PullSource source) {
    return source.scope();
  }
}
