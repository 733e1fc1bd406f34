package dev.unrepeat.web.pull;

import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.pull.PullSources;
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

/// One connected source: its settings, its token, its end.
public final class SourcePage {
  private final Pages pages;
  private final PullSources sources;

  public SourcePage(Pages pages, PullSources sources) {
    this.pages = pages;
    this.sources = sources;
  }

  /// @param opens whether it has a token
  public record View(
      Frame frame,
      String name,
      String place,
      String made,
      boolean opens,
      List<Field> refusals,
      SourceForm form,
      Field token) {}

  public ServerResponse get(ServerRequest request) {
    PullSource source = found(request);
    return show(request, HttpStatus.OK, Form.of(request), source, SourceForm.of(source));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    PullSource source = found(request);
    try {
      sources.change(Visitor.of(request), source.id(), SourceForm.read(form, source.kind()));
      return pages.go(place(source), Said.of(Deed.SOURCE_SAVED));
    } catch (Refused refused) {
      return again(request, form, source, SourceForm.typed(form, source.kind()), refused);
    }
  }

  public ServerResponse open(ServerRequest request) {
    Form form = Form.of(request);
    PullSource source = found(request);
    try {
      sources.open(Visitor.of(request), source.id(), form.text("token"));
      return pages.go(place(source), Said.of(Deed.SOURCE_SAVED));
    } catch (Refused refused) {
      return again(request, form, source, SourceForm.of(source), refused);
    }
  }

  public ServerResponse remove(ServerRequest request) {
    sources.remove(Visitor.of(request), Asked.number(request));
    return pages.go(SourceListPage.HERE, Said.of(Deed.SOURCE_REMOVED));
  }

  private ServerResponse again(
      ServerRequest request, Form form, PullSource source, SourceForm fields, Refused refused) {
    if (refused.reason() != Refused.Reason.INVALID) {
      throw refused;
    }
    form.refuse(SourceForm.field(refused), refused.sentence());
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, source, fields);
  }

  private PullSource found(ServerRequest request) {
    return sources.get(Visitor.of(request), Asked.number(request));
  }

  private static String place(PullSource source) {
    return SourceListPage.HERE + "/" + source.id();
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Form form, PullSource source, SourceForm fields) {
    Viewer viewer = Visitor.of(request);
    return pages.show(
        status,
        "pull/SourcePage",
        new View(
            pages.frame(request, source.name()).narrow(),
            source.name(),
            place(source),
            "%s, connected by %s on %s"
                .formatted(source.kind().words(), source.madeBy(), Printing.day(source.madeAt())),
            sources.opens(viewer, source.id()),
            form.refusals(),
            fields,
            form.refused("token")));
  }
}
