package dev.unrepeat.web.wiki;

import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.service.wiki.Wikis.Wanted;
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

/// Wikis: their words and fields.
public final class WikiSort implements SystemSort<Wiki, WikiKind, Wanted> {
  private static final Words WORDS =
      new Words(
          "/wikis",
          "Wikis",
          "Where published postmortems are written to, when a facilitator chooses so on the page of exports. A private one is sent to none.",
          "Choose a kind below.",
          "wiki",
          "written",
          "Nothing is written there any more. The pages that were written stay.",
          Deed.WIKI_SAVED,
          Deed.WIKI_REMOVED);

  @Override
  public Words words() {
    return WORDS;
  }

  @Override
  public Class<WikiKind> type() {
    return WikiKind.class;
  }

  @Override
  public WikiKind kind(Wiki wiki) {
    return wiki.kind();
  }

  @Override
  public Values blank(WikiKind kind) {
    return SystemSort.usual(kind.address());
  }

  @Override
  public Values kept(Wiki wiki) {
    return Values.kept(
        Map.of(
            "name", wiki.name(),
            "address", wiki.address(),
            "account", wiki.account(),
            "space", wiki.space(),
            "parent", wiki.parent(),
            "follows", Values.box(wiki.follows()),
            "enabled", Values.box(wiki.enabled())));
  }

  @Override
  public SystemForm form(WikiKind kind, Values values) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.name(values, kind.words() + " of the shop"));
    inputs.add(Input.address(values, place(kind)));
    if (kind.account().asked()) {
      inputs.add(Input.asked(values.field("account"), kind.account(), 200, false));
    }
    if (kind.space().asked()) {
      inputs.add(Input.asked(values.field("space"), kind.space(), 255, !kind.confluence()));
    }
    if (kind.parent().asked()) {
      inputs.add(Input.asked(values.field("parent"), kind.parent(), 500, kind.confluence()));
    }
    return new SystemForm(
        Places.word(kind),
        kind.words(),
        inputs,
        List.of(
            Check.of(
                values,
                "follows",
                "Keep pages up to date",
                "a new publication updates the page that is there"),
            Check.enabled(values)),
        kind.token());
  }

  /// What its address is.
  private static String place(WikiKind kind) {
    return switch (kind) {
      case CONFLUENCE_CLOUD -> "As people open it, for example https://lumen.atlassian.net.";
      case CONFLUENCE_DATA_CENTER ->
          "As people open it; with /confluence behind it where yours has.";
      case NOTION -> "Where the interface of Notion is.";
      case MEDIAWIKI -> "Of its api.php, as Special:Version names it.";
    };
  }

  @Override
  public Wanted read(Form form, WikiKind kind) {
    return new Wanted(
        form.text("name"),
        kind,
        form.text("address"),
        form.text("account"),
        form.text("space"),
        form.text("parent"),
        form.has("follows"),
        form.has("enabled"));
  }

  @Override
  public String part(Wiki wiki) {
    return wiki.space();
  }
}
