package dev.unrepeat.web.tracker;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.tracker.Trackers;
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

/// One tracker: how reading it goes, its settings, its webhook and its token.
public final class TrackerPage {
  private final Pages pages;
  private final Trackers trackers;

  public TrackerPage(Pages pages, Trackers trackers) {
    this.pages = pages;
    this.trackers = trackers;
  }

  /// @param read when it was read last, as a sentence
  /// @param failure why that failed; empty where it did not
  /// @param event what its webhook has to tell of, in the tracker's own words
  public record View(
      Frame frame,
      String name,
      String place,
      String made,
      String following,
      String read,
      String failure,
      HookView hook,
      String event,
      List<Field> refusals,
      TrackerForm form,
      Field token) {}

  public ServerResponse get(ServerRequest request) {
    Tracker tracker = found(request);
    return show(request, HttpStatus.OK, Form.of(request), tracker, form(tracker), plain(tracker));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Tracker tracker = found(request);
    try {
      trackers.change(Visitor.of(request), tracker.id(), TrackerForm.read(form, tracker.kind()));
      return pages.go(place(tracker), Said.of(Deed.TRACKER_SAVED));
    } catch (Refused refused) {
      return again(
          request, form, tracker, TrackerForm.typed(form, tracker.kind(), List.of()), refused);
    }
  }

  public ServerResponse open(ServerRequest request) {
    Form form = Form.of(request);
    Tracker tracker = found(request);
    try {
      trackers.open(Visitor.of(request), tracker.id(), form.text("token"));
      return pages.go(place(tracker), Said.of(Deed.TRACKER_SAVED));
    } catch (Refused refused) {
      return again(request, form, tracker, form(tracker), refused);
    }
  }

  /// The secret is shown on the answer itself, once.
  public ServerResponse renew(ServerRequest request) {
    Tracker tracker = found(request);
    HookView hook = HookView.of(trackers.renew(Visitor.of(request), tracker.id()));
    return show(request, HttpStatus.OK, Form.of(request), tracker, form(tracker), hook);
  }

  public ServerResponse read(ServerRequest request) {
    Tracker tracker = found(request);
    trackers.read(Visitor.of(request), tracker.id());
    return pages.go(place(tracker), Said.of(Deed.TRACKER_READ));
  }

  public ServerResponse remove(ServerRequest request) {
    trackers.remove(Visitor.of(request), Asked.number(request));
    return pages.go(TrackerListPage.HERE, Said.of(Deed.TRACKER_REMOVED));
  }

  private ServerResponse again(
      ServerRequest request, Form form, Tracker tracker, TrackerForm fields, Refused refused) {
    form.refuse(refused, "address");
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, tracker, fields, plain(tracker));
  }

  private Tracker found(ServerRequest request) {
    return trackers.get(Visitor.of(request), Asked.number(request));
  }

  private static String place(Tracker tracker) {
    return TrackerListPage.HERE + "/" + tracker.id();
  }

  private static TrackerForm form(Tracker tracker) {
    return TrackerForm.of(TrackerForm.of(tracker), List.of());
  }

  private HookView plain(Tracker tracker) {
    String end = tracker.kind() == TrackerKind.JIRA_DATA_CENTER ? "/…" : "";
    return new HookView(trackers.hook(tracker) + end, "", false);
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Form form,
      Tracker tracker,
      TrackerForm fields,
      HookView hook) {
    Viewer viewer = Visitor.of(request);
    int following = trackers.following(viewer, tracker.id());
    return pages.show(
        status,
        "tracker/TrackerPage",
        new View(
            pages.frame(request, tracker.name()).narrow(),
            tracker.name(),
            place(tracker),
            "%s, connected by %s on %s"
                .formatted(
                    tracker.kind().words(), tracker.madeBy(), Printing.day(tracker.madeAt())),
            following == 1
                ? "1 action is followed there."
                : following + " actions are followed there.",
            tracker
                .pulse()
                .readAt()
                .map(at -> "It was read last at " + Printing.minute(at) + " UTC.")
                .orElse(following == 0 ? "It is read as soon as one is." : "It was not read yet."),
            tracker.pulse().failure(),
            hook,
            event(tracker.kind()),
            form.refusals(),
            fields,
            form.refused("token")));
  }

  private static String event(TrackerKind kind) {
    return switch (kind) {
      case GITHUB ->
          "Repository → Settings → Webhooks: content type application/json, the event Issues alone.";
      case GITLAB ->
          "Project → Settings → Webhooks: the trigger Issues events; the secret as signing token, or as secret token where there is none.";
      case JIRA_CLOUD ->
          "System → WebHooks: the events issue updated and issue deleted, limited to the project.";
      case JIRA_DATA_CENTER ->
          "System → WebHooks: the events issue updated and issue deleted, limited to the project. Its secret is the end of the address.";
    };
  }
}
