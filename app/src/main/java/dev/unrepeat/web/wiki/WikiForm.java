package dev.unrepeat.web.wiki;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.service.wiki.Wikis.Wanted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;

/// The fields of a wiki of some kind, as a form shows and reads them.
///
/// @param kind as the form sends it
public record WikiForm(
    String kind,
    String words,
    WikiKind asks,
    Field name,
    Field address,
    Field account,
    Field space,
    Field parent,
    boolean follows,
    boolean enabled) {

  /// What its address is.
  public String place() {
    return switch (asks) {
      case CONFLUENCE_CLOUD -> "As people open it, for example https://lumen.atlassian.net.";
      case CONFLUENCE_DATA_CENTER ->
          "As people open it; with /confluence behind it where yours has.";
      case NOTION -> "Where the interface of Notion is.";
      case MEDIAWIKI -> "Of its api.php, as Special:Version names it.";
    };
  }

  public boolean spaceOptional() {
    return !asks.confluence();
  }

  public boolean parentOptional() {
    return asks.confluence();
  }

  static WikiKind kind(String word) {
    return Asked.word(WikiKind.class, word)
        .orElseThrow(() -> new Refused(Refused.Reason.INVALID, "Choose which kind of wiki it is."));
  }

  static Wanted read(Form form, WikiKind kind) {
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

  /// As it was typed.
  static WikiForm typed(Form form, WikiKind kind) {
    return new WikiForm(
        Places.word(kind),
        kind.words(),
        kind,
        form.field("name"),
        form.field("address"),
        form.field("account"),
        form.field("space"),
        form.field("parent"),
        form.has("follows"),
        form.has("enabled"));
  }

  static WikiForm blank(WikiKind kind) {
    return of(kind, "", kind.address(), "", "", "", false, true);
  }

  static WikiForm of(Wiki wiki) {
    return of(
        wiki.kind(),
        wiki.name(),
        wiki.address(),
        wiki.account(),
        wiki.space(),
        wiki.parent(),
        wiki.follows(),
        wiki.enabled());
  }

  private static WikiForm of(
      WikiKind kind,
      String name,
      String address,
      String account,
      String space,
      String parent,
      boolean follows,
      boolean enabled) {
    return new WikiForm(
        Places.word(kind),
        kind.words(),
        kind,
        Field.of("name", name),
        Field.of("address", address),
        Field.of("account", account),
        Field.of("space", space),
        Field.of("parent", parent),
        follows,
        enabled);
  }

  /// Beside which field a refusal is shown.
  static String field(Refused refused) {
    String sentence = refused.sentence();
    if (sentence.startsWith("Give it a name")) {
      return "name";
    }
    if (sentence.startsWith("Paste the token")) {
      return "token";
    }
    if (sentence.startsWith("Write the mail address") || sentence.startsWith("Write the name")) {
      return "account";
    }
    if (sentence.startsWith("Write the key") || sentence.startsWith("The names of pages")) {
      return "space";
    }
    return sentence.startsWith("Write the parent") ? "parent" : "address";
  }
}
