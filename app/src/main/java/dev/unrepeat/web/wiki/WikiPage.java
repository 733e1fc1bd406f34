package dev.unrepeat.web.wiki;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.wiki.Wikis;
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

/// One wiki: its settings, its token, its end.
public final class WikiPage {
  private final Pages pages;
  private final Wikis wikis;

  public WikiPage(Pages pages, Wikis wikis) {
    this.pages = pages;
    this.wikis = wikis;
  }

  /// @param opens whether it has a token
  public record View(
      Frame frame,
      String name,
      String place,
      String made,
      boolean opens,
      List<Field> refusals,
      WikiForm form,
      Field token) {}

  public ServerResponse get(ServerRequest request) {
    Wiki wiki = found(request);
    return show(request, HttpStatus.OK, Form.of(request), wiki, WikiForm.of(wiki));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Wiki wiki = found(request);
    try {
      wikis.change(Visitor.of(request), wiki.id(), WikiForm.read(form, wiki.kind()));
      return pages.go(place(wiki), Said.of(Deed.WIKI_SAVED));
    } catch (Refused refused) {
      return again(request, form, wiki, WikiForm.typed(form, wiki.kind()), refused);
    }
  }

  public ServerResponse open(ServerRequest request) {
    Form form = Form.of(request);
    Wiki wiki = found(request);
    try {
      wikis.open(Visitor.of(request), wiki.id(), form.text("token"));
      return pages.go(place(wiki), Said.of(Deed.WIKI_SAVED));
    } catch (Refused refused) {
      return again(request, form, wiki, WikiForm.of(wiki), refused);
    }
  }

  public ServerResponse remove(ServerRequest request) {
    wikis.remove(Visitor.of(request), Asked.number(request));
    return pages.go(WikiListPage.HERE, Said.of(Deed.WIKI_REMOVED));
  }

  private ServerResponse again(
      ServerRequest request, Form form, Wiki wiki, WikiForm fields, Refused refused) {
    if (refused.reason() != Refused.Reason.INVALID) {
      throw refused;
    }
    form.refuse(WikiForm.field(refused), refused.sentence());
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, wiki, fields);
  }

  private Wiki found(ServerRequest request) {
    return wikis.get(Visitor.of(request), Asked.number(request));
  }

  private static String place(Wiki wiki) {
    return WikiListPage.HERE + "/" + wiki.id();
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Form form, Wiki wiki, WikiForm fields) {
    Viewer viewer = Visitor.of(request);
    return pages.show(
        status,
        "wiki/WikiPage",
        new View(
            pages.frame(request, wiki.name()).narrow(),
            wiki.name(),
            place(wiki),
            "%s, connected by %s on %s"
                .formatted(wiki.kind().words(), wiki.madeBy(), Printing.day(wiki.madeAt())),
            wikis.opens(viewer, wiki.id()),
            form.refusals(),
            fields,
            form.refused("token")));
  }
}
