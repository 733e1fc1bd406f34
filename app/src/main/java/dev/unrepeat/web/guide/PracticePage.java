package dev.unrepeat.web.guide;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.Practice;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The practice incident: its raw evidence, and the learner's own copies of it.
public final class PracticePage {
  private final Pages pages;
  private final Practice practice;

  public PracticePage(Pages pages, Practice practice) {
    this.pages = pages;
    this.practice = practice;
  }

  /// @param evidence the files as they are
  public record View(
      Frame frame, boolean author, List<Copy> copies, List<Practice.Piece> evidence) {}

  /// One copy of this learner.
  public record Copy(
      String id,
      String began,
      String writing,
      String milestones,
      String score,
      String comparison) {}

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    Frame frame = pages.frame(request, "Practice").narrow();
    return pages.show(
        "guide/PracticePage",
        new View(
            frame,
            frame.author(),
            practice.mine(viewer).stream()
                .map(one ->
                    new Copy(
                        one.id().value(),
                        Printing.minute(one.recordedAt()) + " UTC",
                        Places.writing(one.id()),
                        Places.incident(one.id()),
                        Places.score(one.id()),
                        Places.comparison(one.id())))
                .toList(),
            Practice.evidence()));
  }

  public ServerResponse begin(ServerRequest request) {
    IncidentId id = practice.begin(Visitor.of(request)).id();
    return pages.go(Places.incident(id), Said.of(Deed.PRACTICE_BEGUN));
  }
}
