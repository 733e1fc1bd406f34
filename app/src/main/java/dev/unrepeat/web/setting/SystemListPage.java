package dev.unrepeat.web.setting;

import dev.unrepeat.model.OpenedSystem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SystemKind;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.system.LastOutcome;
import dev.unrepeat.service.system.OpenedSystems;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All connected systems of one sort, the kinds that can be connected, and the form of the chosen
/// one.
public final class SystemListPage<T extends OpenedSystem, K extends Enum<K> & SystemKind, W> {
  private final Pages pages;
  private final OpenedSystems<T, W> systems;
  private final SystemSort<T, K, W> sort;

  public SystemListPage(Pages pages, OpenedSystems<T, W> systems, SystemSort<T, K, W> sort) {
    this.pages = pages;
    this.systems = systems;
    this.sort = sort;
  }

  /// @param form of the chosen kind; empty until one is chosen
  public record View(
      Frame frame,
      SystemSort.Words words,
      List<SystemRow> rows,
      List<Choice> kinds,
      List<Field> refusals,
      Optional<SystemForm> form,
      Field token) {}

  public ServerResponse get(ServerRequest request) {
    return show(
        request,
        HttpStatus.OK,
        Form.of(request),
        request.param("kind").flatMap(sort::kind).map(kind -> sort.form(kind, sort.blank(kind))));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Optional<K> kind = sort.kind(form.text("kind"));
    try {
      K chosen =
          kind.orElseThrow(() -> new Refused(Refused.Reason.INVALID, "Choose which system it is."));
      T made = systems.add(Visitor.of(request), sort.read(form, chosen), form.text("token"));
      return pages.go(sort.words().place(made), Said.of(sort.words().saved()));
    } catch (Refused refused) {
      form.refuse(refused, kind.isEmpty() ? "kinds" : "address");
      return show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          form,
          kind.map(one -> sort.form(one, Values.typed(form))));
    }
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Form form, Optional<SystemForm> fields) {
    Viewer viewer = Visitor.of(request);
    return pages.show(
        status,
        "setting/SystemListPage",
        new View(
            pages.frame(request, sort.words().title()).narrow(),
            sort.words(),
            systems.list(viewer).stream().map(one -> row(viewer, one)).toList(),
            sort.kinds().stream().map(kind -> choice(kind, fields)).toList(),
            form.refusals(),
            fields,
            form.refused("token")));
  }

  private Choice choice(K kind, Optional<SystemForm> fields) {
    String word = Places.word(kind);
    return new Choice(
        sort.words().here() + "?kind=" + word + "#h-new",
        kind.words(),
        fields.filter(one -> one.kind().equals(word)).isPresent());
  }

  private SystemRow row(Viewer viewer, T system) {
    String part = sort.part(system);
    Optional<LastOutcome> last = systems.last(viewer, system.id());
    boolean failed = last.filter(LastOutcome::failed).isPresent();
    return SystemRow.of(
            system.name(),
            sort.words().place(system),
            "%s, %s%s"
                .formatted(
                    system.kind().words(), system.address(), part.isEmpty() ? "" : ", " + part),
            system.enabled() ? "" : "off",
            systems.opens(viewer, system.id()) ? "" : "no token",
            failed ? "cannot be read" : "",
            last.isEmpty() ? sort.untried() : "")
        .failing(failed ? last.map(LastOutcome::says).orElse("") : "");
  }
}
