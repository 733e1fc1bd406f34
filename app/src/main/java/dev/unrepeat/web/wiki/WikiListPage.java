package dev.unrepeat.web.wiki;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.model.WikiKind;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.wiki.Wikis;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All wikis, the kinds that can be connected, and the form of the chosen one.
public final class WikiListPage {
  static final String HERE = "/wikis";

  private final Pages pages;
  private final Wikis wikis;

  public WikiListPage(Pages pages, Wikis wikis) {
    this.pages = pages;
    this.wikis = wikis;
  }

  /// @param form of the chosen kind; empty until one is chosen
  public record View(
      Frame frame,
      List<Row> rows,
      List<Kind> kinds,
      List<Field> refusals,
      Optional<WikiForm> form,
      Field token) {}

  public record Row(String name, String place, String what, boolean enabled, boolean opens) {}

  public record Kind(String words, String place, boolean chosen) {}

  public ServerResponse get(ServerRequest request) {
    Optional<WikiKind> kind =
        request.param("kind").flatMap(word -> Asked.word(WikiKind.class, word));
    return show(request, HttpStatus.OK, Form.of(request), kind.map(WikiForm::blank));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Viewer viewer = Visitor.of(request);
    Optional<WikiKind> kind = Asked.word(WikiKind.class, form.text("kind"));
    try {
      Wiki made =
          wikis.add(
              viewer, WikiForm.read(form, WikiForm.kind(form.text("kind"))), form.text("token"));
      return pages.go(HERE + "/" + made.id(), Said.of(Deed.WIKI_SAVED));
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.INVALID) {
        throw refused;
      }
      form.refuse(kind.isEmpty() ? "kinds" : WikiForm.field(refused), refused.sentence());
      return show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          form,
          kind.map(one -> WikiForm.typed(form, one)));
    }
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Form form, Optional<WikiForm> fields) {
    Viewer viewer = Visitor.of(request);
    return pages.show(
        status,
        "wiki/WikiListPage",
        new View(
            pages.frame(request, "Wikis").narrow(),
            wikis.list(viewer).stream().map(one -> row(viewer, one)).toList(),
            Arrays.stream(WikiKind.values())
                .map(kind ->
                    new Kind(
                        kind.words(),
                        HERE + "?kind=" + Places.word(kind) + "#h-new",
                        fields.filter(one -> one.kind().equals(Places.word(kind))).isPresent()))
                .toList(),
            form.refusals(),
            fields,
            form.refused("token")));
  }

  private Row row(Viewer viewer, Wiki wiki) {
    String space = wiki.space().isEmpty() ? "" : ", " + wiki.space();
    return new Row(
        wiki.name(),
        HERE + "/" + wiki.id(),
        "%s, %s%s".formatted(wiki.kind().words(), wiki.address(), space),
        wiki.enabled(),
        wikis.opens(viewer, wiki.id()));
  }
}
