package dev.unrepeat.web.course;

import dev.unrepeat.service.Waivers;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The required postmortems that somebody decided to go without.
public final class WaiverListPage {
  private final Pages pages;
  private final Waivers waivers;

  public WaiverListPage(Pages pages, Waivers waivers) {
    this.pages = pages;
    this.waivers = waivers;
  }

  public record View(Frame frame, List<Row> rows) {}

  public record Row(
      SeverityMark severity,
      String id,
      String title,
      String address,
      List<String> reasons,
      String because,
      String by,
      String at) {}

  public ServerResponse get(ServerRequest request) {
    return pages.show(
        "course/WaiverListPage",
        new View(
            pages.frame(request, "Waivers"),
            waivers.list(Visitor.of(request)).stream()
                .map(one ->
                    new Row(
                        SeverityMark.of(one.severity()),
                        one.id().value(),
                        one.title(),
                        Places.course(one.id()),
                        one.waiver().reasons(),
                        one.waiver().because(),
                        one.waiver().by(),
                        Printing.day(one.waiver().at())))
                .toList()));
  }
}
