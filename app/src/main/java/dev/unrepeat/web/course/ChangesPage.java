package dev.unrepeat.web.course;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.ApprovedChanges;
import dev.unrepeat.service.Course;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What has changed in a postmortem since people agreed to it, line by line.
public final class ChangesPage {
  private final Pages pages;
  private final Incidents incidents;
  private final ApprovedChanges changes;
  private final Course course;

  public ChangesPage(Pages pages, Incidents incidents, ApprovedChanges changes, Course course) {
    this.course = course;
    this.pages = pages;
    this.incidents = incidents;
    this.changes = changes;
  }

  /// @param mayApprove whether an approval of the present text would count
  /// @param refused why the reader's would be refused; empty when it would not
  public record View(
      Frame frame,
      DocumentHead head,
      String course,
      String approval,
      long version,
      boolean mayApprove,
      String refused,
      List<Since> all) {}

  /// @param same whether nothing has changed
  public record Since(String id, String by, String at, boolean same, List<Line> lines) {}

  /// @param is `added`, `removed`, `same` or `gap`
  public record Line(String is, String mark, String said, String text) {}

  public ServerResponse get(ServerRequest request) {
    var viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    var id = record.postmortem().incident().id();
    List<ApprovedChanges.Since> found = changes.of(record);
    if (found.isEmpty()) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "Nobody has approved this postmortem yet, so there is nothing to compare it with.");
    }
    List<Since> all =
        IntStream.range(0, found.size())
            .mapToObj(i -> since("since-" + (i + 1), found.get(i)))
            .toList();
    boolean changed = all.stream().anyMatch(since -> !since.same());
    Optional<String> no = course.whyNotApprove(viewer, record);
    return pages.show(
        "course/ChangesPage",
        new View(
            pages.frame(request, "Changes since approval of " + id),
            DocumentHead.of(record.postmortem(), DocumentHead.Tab.COURSE),
            Places.course(id),
            Places.postmortem(id) + "/approval",
            record.versions().record(),
            changed && no.isEmpty(),
            changed ? no.orElse("") : "",
            all));
  }

  private static Since since(String id, ApprovedChanges.Since since) {
    return new Since(
        id,
        String.join(" and ", since.by()),
        Printing.minute(since.at()) + " UTC",
        since.lines().isEmpty(),
        since.lines().stream()
            .map(line ->
                switch (line.kind()) {
                  case ADDED -> new Line("added", "+", "added: ", line.text());
                  case REMOVED -> new Line("removed", "−", "removed: ", line.text());
                  case SAME -> new Line("same", " ", "", line.text());
                  case GAP -> new Line("gap", "…", "", line.text());
                })
            .toList());
  }
}
