package dev.unrepeat.web.setting;

import dev.unrepeat.model.OpenedSystem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SystemKind;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.system.LastOutcome;
import dev.unrepeat.service.system.OpenedSystems;
import dev.unrepeat.service.system.Trial;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One connected system: its settings, its token, its end.
public final class SystemPage<T extends OpenedSystem, K extends Enum<K> & SystemKind, W> {
  private final Pages pages;
  private final OpenedSystems<T, W> systems;
  private final SystemSort<T, K, W> sort;

  public SystemPage(Pages pages, OpenedSystems<T, W> systems, SystemSort<T, K, W> sort) {
    this.pages = pages;
    this.systems = systems;
    this.sort = sort;
  }

  /// @param opens whether it has a token
  /// @param last how it went last; empty where that is not known
  /// @param failure why that failed; empty where it did not
  /// @param trial what came of going there just now; empty where nobody asked for it
  public record View(
      Frame frame,
      SystemSort.Words words,
      String name,
      String place,
      String made,
      boolean opens,
      String last,
      String failure,
      Optional<Trial> trial,
      List<Field> refusals,
      SystemForm form,
      Field token) {}

  public ServerResponse get(ServerRequest request) {
    T system = found(request);
    return show(request, HttpStatus.OK, system, Optional.empty());
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    T system = found(request);
    try {
      systems.change(Visitor.of(request), system.id(), sort.read(form, sort.kind(system)));
      return saved(system);
    } catch (Refused refused) {
      return again(request, form, system, Values.typed(form), refused);
    }
  }

  public ServerResponse open(ServerRequest request) {
    Form form = Form.of(request);
    T system = found(request);
    try {
      systems.open(Visitor.of(request), system.id(), form.text("token"));
      return saved(system);
    } catch (Refused refused) {
      return again(request, form, system, sort.kept(system), refused);
    }
  }

  /// How it went is shown on the answer itself: it is true of this moment alone.
  public ServerResponse test(ServerRequest request) {
    T system = found(request);
    Trial trial = systems.test(Visitor.of(request), system.id());
    return show(request, HttpStatus.OK, system, Optional.of(trial));
  }

  public ServerResponse remove(ServerRequest request) {
    systems.remove(Visitor.of(request), Asked.number(request));
    return pages.go(sort.words().here(), Said.of(sort.words().removed()));
  }

  private ServerResponse saved(T system) {
    return pages.go(sort.words().place(system), Said.of(sort.words().saved()));
  }

  private ServerResponse again(
      ServerRequest request, Form form, T system, Values values, Refused refused) {
    form.refuse(refused, "address");
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, system, values, Optional.empty());
  }

  private T found(ServerRequest request) {
    return systems.get(Visitor.of(request), Asked.number(request));
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, T system, Optional<Trial> trial) {
    return show(request, status, Form.of(request), system, sort.kept(system), trial);
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Form form,
      T system,
      Values values,
      Optional<Trial> trial) {
    Viewer viewer = Visitor.of(request);
    Optional<LastOutcome> last = systems.last(viewer, system.id());
    return pages.show(
        status,
        "setting/SystemPage",
        new View(
            pages.frame(request, system.name()).narrow(),
            sort.words(),
            system.name(),
            sort.words().place(system),
            "%s, connected by %s on %s"
                .formatted(system.kind().words(), system.madeBy(), Printing.day(system.madeAt())),
            systems.opens(viewer, system.id()),
            last.map(SystemPage::went).orElse(Printing.capital(sort.untried())),
            last.filter(LastOutcome::failed).map(LastOutcome::says).orElse(""),
            trial,
            form.refusals(),
            sort.form(sort.kind(system), values),
            form.refused("token")));
  }

  private static String went(LastOutcome last) {
    String when = last.at().map(at -> " at " + Printing.minute(at) + " UTC").orElse("");
    if (!last.failed()) {
      return "It was read last%s: %s".formatted(when, last.says());
    }
    return last.at().isPresent()
        ? "It was asked last%s.".formatted(when)
        : "It is tried again by itself.";
  }
}
