package dev.unrepeat.web.pull;

import dev.unrepeat.model.PullAsks;
import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.pull.PullSources.Wanted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;

/// The fields of a source of some kind, as a form shows and reads them.
///
/// @param kind as the form sends it
public record SourceForm(
    String kind,
    String words,
    PullAsks asks,
    Field name,
    Field address,
    Field account,
    Field scope,
    Field query,
    Field zone,
    boolean enabled) {

  static PullKind kind(String word) {
    return Asked.word(PullKind.class, word)
        .orElseThrow(() -> new Refused(Refused.Reason.INVALID, "Choose which system it is."));
  }

  static Wanted read(Form form, PullKind kind) {
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

  /// As it was typed.
  static SourceForm typed(Form form, PullKind kind) {
    return new SourceForm(
        Places.word(kind),
        kind.words(),
        kind.asks(),
        form.field("name"),
        form.field("address"),
        form.field("account"),
        form.field("scope"),
        form.field("query"),
        form.field("zone"),
        form.has("enabled"));
  }

  static SourceForm blank(PullKind kind) {
    return of(kind, "", kind.address(), "", "", "", "", true);
  }

  static SourceForm of(PullSource source) {
    return of(
        source.kind(),
        source.name(),
        source.address(),
        source.account(),
        source.scope(),
        source.query(),
        source.zone(),
        source.enabled());
  }

  private static SourceForm of(
      PullKind kind,
      String name,
      String address,
      String account,
      String scope,
      String query,
      String zone,
      boolean enabled) {
    return new SourceForm(
        Places.word(kind),
        kind.words(),
        kind.asks(),
        Field.of("name", name),
        Field.of("address", address),
        Field.of("account", account),
        Field.of("scope", scope),
        Field.of("query", query),
        Field.of("zone", zone),
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
    if (sentence.contains("is no time zone")) {
      return "zone";
    }
    if (sentence.startsWith("Write the incidents") || sentence.startsWith("Write what to look")) {
      return "query";
    }
    if (sentence.startsWith("Write who")) {
      return "account";
    }
    if (sentence.startsWith("Write the address") || sentence.contains("address")) {
      return "address";
    }
    return sentence.startsWith("Write ") ? "scope" : "address";
  }
}
