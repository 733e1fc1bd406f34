package dev.unrepeat.web.course;

import dev.unrepeat.model.Edition;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.People;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Course;
import dev.unrepeat.service.CourseReading;
import dev.unrepeat.service.Coverage;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.Waivers;
import dev.unrepeat.service.chat.Announcements;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.IncidentWork;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The way of a postmortem: where it stands, what is next, and each step as a form. A step that is
/// refused shows the page again, with the reason and what was typed.
public final class CoursePage {
  private final Pages pages;
  private final Incidents incidents;
  private final CourseReading reading;
  private final Course course;
  private final Waivers waivers;
  private final Coverage coverage;
  private final Announcements announcements;
  private final ActionBoard board;

  public CoursePage(
      Pages pages,
      Incidents incidents,
      CourseReading reading,
      Course course,
      Waivers waivers,
      Coverage coverage,
      Announcements announcements,
      ActionBoard board) {
    this.board = board;
    this.pages = pages;
    this.incidents = incidents;
    this.reading = reading;
    this.course = course;
    this.waivers = waivers;
    this.coverage = coverage;
    this.announcements = announcements;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty(), "");
  }

  public ServerResponse people(ServerRequest request) {
    return step(
        request,
        Deed.PEOPLE_NAMED,
        (viewer, id, form) -> {
          People now = incidents.get(viewer, id).postmortem().people();
          Optional<LocalDate> reviewedOn = TypedPeople.reviewedOn(form);
          boolean same = form.text("seen").equals(TypedPeople.mark(now));
          course.staff(
              viewer, id, same ? now : People.NOBODY, TypedPeople.of(form, now), reviewedOn);
        });
  }

  public ServerResponse submit(ServerRequest request) {
    return step(request, Deed.SUBMITTED, (viewer, id, form) -> course.submit(viewer, id));
  }

  public ServerResponse approve(ServerRequest request) {
    return step(
        request, Deed.APPROVED, (viewer, id, form) -> course.approve(viewer, id, form.version()));
  }

  public ServerResponse giveBack(ServerRequest request) {
    return step(
        request,
        Deed.RETURNED,
        (viewer, id, form) -> course.giveBack(viewer, id, form.text("reason")));
  }

  /// Publishes, or shows first what the audiences would get.
  public ServerResponse publish(ServerRequest request) {
    Form asked = Form.of(request);
    if (!asked.text("look").isEmpty()) {
      return show(request, HttpStatus.OK, Optional.of(asked), "");
    }
    return step(
        request,
        Deed.PUBLISHED,
        (viewer, id, form) ->
            course.publish(
                viewer,
                id,
                CourseRows.audiences(form),
                form.text("summary"),
                form.text("edition").equals("preliminary") ? Edition.PRELIMINARY : Edition.FINAL));
  }

  public ServerResponse close(ServerRequest request) {
    return step(request, Deed.CLOSED, (viewer, id, form) -> course.close(viewer, id));
  }

  public ServerResponse reopen(ServerRequest request) {
    return step(
        request,
        Deed.REOPENED,
        (viewer, id, form) -> course.reopen(viewer, id, form.text("reason")));
  }

  public ServerResponse ask(ServerRequest request) {
    return step(
        request,
        Deed.ASKED_FOR,
        (viewer, id, form) -> waivers.ask(viewer, id, form.text("asking")));
  }

  public ServerResponse waive(ServerRequest request) {
    return step(
        request, Deed.WAIVED, (viewer, id, form) -> waivers.waive(viewer, id, form.text("waiver")));
  }

  public ServerResponse withdrawWaiver(ServerRequest request) {
    return step(request, Deed.WAIVER_WITHDRAWN, (viewer, id, form) -> waivers.withdraw(viewer, id));
  }

  public ServerResponse cover(ServerRequest request) {
    return step(
        request,
        Deed.COVERED,
        (viewer, id, form) -> coverage.cover(viewer, id, new IncidentId(form.text("other"))));
  }

  public ServerResponse uncover(ServerRequest request) {
    IncidentId other = Asked.other(request);
    return step(request, Deed.UNCOVERED, (viewer, id, form) -> coverage.uncover(viewer, id, other));
  }

  private ServerResponse step(ServerRequest request, Deed deed, IncidentWork work) {
    return work.answer(
        request,
        id -> pages.go(Places.course(id), Said.of(deed)),
        (status, form, refusal) -> show(request, status, Optional.of(form), refusal));
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Optional<Form> typed, String refusal) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    return pages.show(
        status,
        "course/CoursePage",
        new CourseRows(
                viewer,
                record,
                reading.of(viewer, record),
                typed,
                announcements,
                board.names(record.postmortem().actions()),
                course.whyNotApprove(viewer, record))
            .view(
                pages.frame(request, "Course of " + record.postmortem().incident().id()), refusal));
  }
}
