package dev.unrepeat.web.tracker;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.tracker.Trackers;
import dev.unrepeat.service.tracker.Trackers.Told;
import dev.unrepeat.service.tracker.Trackers.Wanted;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.setting.SystemRow;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All connected trackers, and the form that connects one.
public final class TrackerListPage {
  static final String HERE = "/trackers";

  private final Pages pages;
  private final Trackers trackers;

  public TrackerListPage(Pages pages, Trackers trackers) {
    this.pages = pages;
    this.trackers = trackers;
  }

  /// @param hook of the tracker that was just made; empty secret for none
  /// @param made the address of its page
  public record View(
      Frame frame,
      List<SystemRow> rows,
      HookView hook,
      String made,
      List<Field> refusals,
      TrackerForm form,
      Field token) {}

  public ServerResponse get(ServerRequest request) {
    TrackerKind kind = request.param("kind").map(TrackerForm::kind).orElse(TrackerKind.GITHUB);
    return show(request, HttpStatus.OK, Form.of(request), blank(kind), HookView.NONE, "");
  }

  /// The secret is shown on the answer itself, once: an address would keep it.
  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    TrackerKind kind = TrackerForm.kind(form.text("kind"));
    try {
      Told told =
          trackers.add(Visitor.of(request), TrackerForm.read(form, kind), form.text("token"));
      return show(
          request,
          HttpStatus.OK,
          form,
          blank(kind),
          HookView.of(told),
          HERE + "/" + told.tracker().id());
    } catch (Refused refused) {
      form.refuse(refused, "kind");
      return show(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          form,
          TrackerForm.typed(form, kind, trackers.kinds()),
          HookView.NONE,
          "");
    }
  }

  private TrackerForm blank(TrackerKind kind) {
    return TrackerForm.of(Wanted.usual(kind), trackers.kinds());
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Form form,
      TrackerForm fields,
      HookView hook,
      String made) {
    Viewer viewer = Visitor.of(request);
    return pages.show(
        status,
        "tracker/TrackerListPage",
        new View(
            pages.frame(request, "Trackers").narrow(),
            trackers.list(viewer).stream().map(one -> row(viewer, one)).toList(),
            hook,
            made,
            form.refusals(),
            fields,
            form.refused("token")));
  }

  private SystemRow row(Viewer viewer, Tracker tracker) {
    int following = trackers.following(viewer, tracker.id());
    String failure = tracker.pulse().failure();
    return SystemRow.of(
            tracker.name(),
            HERE + "/" + tracker.id(),
            "%s, %s · %s"
                .formatted(
                    tracker.kind().words(), tracker.project(), Printing.count(following, "action")),
            tracker.enabled() ? "" : "off",
            failure.isEmpty() ? "" : "cannot be read")
        .failing(failure);
  }
}
