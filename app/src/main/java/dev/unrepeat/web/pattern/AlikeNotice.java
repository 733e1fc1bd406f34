package dev.unrepeat.web.pattern;

import dev.unrepeat.model.IncidentBrief;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.Relations;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// A notice of incidents that may be the one that somebody is about to record; the form asks for it
/// while it is filled in.
public final class AlikeNotice {
  private static final int LONGEST = 300;
  private static final int MOST_SERVICES = 20;

  private final Pages pages;
  private final Relations relations;

  public AlikeNotice(Pages pages, Relations relations) {
    this.pages = pages;
    this.relations = relations;
  }

  public record View(List<Line> lines) {}

  public record Line(String id, String address, String title, String began) {}

  public ServerResponse get(ServerRequest request) {
    String title = text(request, "title");
    List<ServiceName> services =
        Stream.of(text(request, "services").split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .limit(MOST_SERVICES)
            .map(ServiceName::new)
            .toList();
    return pages.show(
        "pattern/AlikeNotice",
        new View(lines(relations.before(Visitor.of(request), title, services))));
  }

  private static String text(ServerRequest request, String name) {
    String typed = request.param(name).map(String::strip).orElse("");
    return typed.substring(0, Math.min(typed.length(), LONGEST));
  }

  static List<Line> lines(List<IncidentBrief> heads) {
    return heads.stream()
        .map(one ->
            new Line(
                one.id().value(),
                Places.incident(one.id()),
                one.title(),
                Printing.minute(one.beganAt())))
        .toList();
  }
}
