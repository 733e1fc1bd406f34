package dev.unrepeat.web.action;

import dev.unrepeat.model.ActionWeek;
import dev.unrepeat.render.WeekMarkdown;
import dev.unrepeat.service.ActionWeeks;
import dev.unrepeat.web.guard.PublicAddress;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The weekly sheet of a team: what it looks at together, on screen, on paper or as Markdown.
public final class WeekPage {
  private final Pages pages;
  private final ActionWeeks weeks;
  private final PublicAddress address;

  public WeekPage(Pages pages, ActionWeeks weeks, PublicAddress address) {
    this.pages = pages;
    this.weeks = weeks;
    this.address = address;
  }

  /// @param teams each leading to its sheet
  /// @param team empty where the catalogue names none
  public record View(
      Frame frame,
      List<Choice> teams,
      String team,
      String day,
      String markdown,
      List<Part> parts,
      int more) {}

  public record Part(String id, String title, String none, List<Line> lines) {}

  public record Line(
      String reference, String address, String what, String title, String state, String about) {}

  public ServerResponse get(ServerRequest request) {
    List<String> teams = weeks.teams();
    if (teams.isEmpty()) {
      return pages.show(
          "action/WeekPage",
          new View(pages.frame(request, "Week of a team"), List.of(), "", "", "", List.of(), 0));
    }
    ActionWeek week = week(request);
    return pages.show(
        "action/WeekPage",
        new View(
            pages.frame(request, "Week of " + week.team()),
            teams.stream()
                .map(team -> new Choice(of("/actions/week", team), team, team.equals(week.team())))
                .toList(),
            week.team(),
            Printing.day(week.day()),
            of("/actions/week.md", week.team()),
            week.parts().stream().map(WeekPage::part).toList(),
            week.more()));
  }

  public ServerResponse markdown(ServerRequest request) {
    ActionWeek week = week(request);
    return pages.download(
        "actions-%s.md".formatted(week.day()),
        "text/markdown",
        WeekMarkdown.print(week, address.origin(request.servletRequest())));
  }

  private ActionWeek week(ServerRequest request) {
    String asked =
        request.param("team").map(String::strip).filter(one -> !one.isEmpty()).orElse("");
    return weeks.sheet(
        Visitor.of(request),
        asked.isEmpty() ? weeks.teams().stream().findFirst().orElse("") : asked);
  }

  private static String of(String path, String team) {
    return path + "?team=" + Places.parameter(team);
  }

  private static Part part(ActionWeek.Part part) {
    return new Part(
        "h-" + Places.word(part.heading()),
        part.heading().words(),
        part.heading().none(),
        part.lines().stream().map(WeekPage::line).toList());
  }

  private static Line line(ActionWeek.Line one) {
    return new Line(
        one.action().reference(),
        Places.action(one.action().incident(), one.action().action().id()),
        one.action().action().what(),
        one.action().title(),
        one.action().action().state().word(),
        one.about());
  }
}
