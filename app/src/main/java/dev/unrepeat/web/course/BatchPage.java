package dev.unrepeat.web.course;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Coverage;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Small incidents, to be gathered into one review.
public final class BatchPage {
  private final Pages pages;
  private final Coverage coverage;

  public BatchPage(Pages pages, Coverage coverage) {
    this.pages = pages;
    this.coverage = coverage;
  }

  public record View(Frame frame, List<Crumb> crumbs, String refusal, List<Row> rows) {}

  public record Row(
      String id,
      SeverityMark severity,
      String title,
      String address,
      String began,
      boolean chosen) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, "", List.of());
  }

  public ServerResponse post(ServerRequest request) {
    List<String> chosen = Form.of(request).all("incident");
    try {
      List<IncidentId> ids = chosen.stream().map(IncidentId::new).toList();
      IncidentId first = coverage.batch(Visitor.of(request), ids).postmortem().incident().id();
      return pages.go(Places.course(first), Said.of(Deed.BATCHED, ids.stream().distinct().count()));
    } catch (Refused refused) {
      HttpStatus status =
          switch (refused.reason()) {
            case NOT_FOUND, TOO_LARGE -> throw refused;
            case INVALID, ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STATE, CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
          };
      return show(request, status, refused.sentence(), chosen);
    }
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, String refusal, List<String> chosen) {
    return pages.show(
        status,
        "course/BatchPage",
        new View(
            pages.frame(request, "Small incidents"),
            Crumb.below("Small incidents"),
            refusal,
            coverage.candidates(Visitor.of(request)).stream()
                .map(one ->
                    new Row(
                        one.id().value(),
                        SeverityMark.of(one.severity()),
                        one.title(),
                        Places.incident(one.id()),
                        Printing.day(one.beganAt()),
                        chosen.contains(one.id().value())))
                .toList()));
  }
}
