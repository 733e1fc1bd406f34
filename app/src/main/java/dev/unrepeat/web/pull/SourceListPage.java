package dev.unrepeat.web.pull;

import dev.unrepeat.model.PullKind;
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
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All connected sources, the systems that can be connected, and the form of the chosen one.
public final class SourceListPage {
  static final String HERE = "/sources";

  private final Pages pages;
  private final PullSources sources;

  public SourceListPage(Pages pages, PullSources sources) {
    this.pages = pages;
    this.sources = sources;
  }

  /// @param form of the chosen kind; empty until one is chosen
  public record View(
      Frame frame,
      List<Row> rows,
      List<Kind> kinds,
      List<Field> refusals,
      Optional<SourceForm> form,
      Field token) {}

  public record Row(String name, String place, String what, boolean enabled, boolean opens) {}

  public record Kind(String words, String place, boolean chosen) {}

  public ServerResponse get(ServerRequest request) {
    Optional<PullKind> kind =
        request.param("kind").flatMap(word -> Asked.word(PullKind.class, word));
    return show(request, HttpStatus.OK, Form.of(request), kind.map(SourceForm::blank));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Viewer viewer = Visitor.of(request);
    Optional<PullKind> kind = Asked.word(PullKind.class, form.text("kind"));
    try {
      PullSource made =
          sources.add(
              viewer,
              SourceForm.read(form, SourceForm.kind(form.text("kind"))),
              form.text("token"));
      return pages.go(HERE + "/" + made.id(), Said.of(Deed.SOURCE_SAVED));
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.INVALID) {
        throw refused;
      }
      form.refuse(kind.isEmpty() ? "kinds" : SourceForm.field(refused), refused.sentence());
      return show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          form,
          kind.map(one -> SourceForm.typed(form, one)));
    }
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Form form, Optional<SourceForm> fields) {
    Viewer viewer = Visitor.of(request);
    return pages.show(
        status,
        "pull/SourceListPage",
        new View(
            pages.frame(request, "Connected sources").narrow(),
            sources.list(viewer).stream().map(one -> row(viewer, one)).toList(),
            Arrays.stream(PullKind.values())
                .filter(kind -> !kind.isLibrary())
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

  private Row row(Viewer viewer, PullSource source) {
    String scope = source.scope().isEmpty() ? "" : ", " + source.scope();
    return new Row(
        source.name(),
        HERE + "/" + source.id(),
        "%s, %s%s".formatted(source.kind().words(), source.address(), scope),
        source.enabled(),
        sources.opens(viewer, source.id()));
  }
}
