package dev.unrepeat.api;

import dev.unrepeat.model.ActionWeek;
import dev.unrepeat.service.ActionWeeks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The weekly sheet of a team.
public final class WeekResource implements Resource {
  private final ActionWeeks weeks;

  public WeekResource(ActionWeeks weeks) {
    this.weeks = weeks;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
                "/actions/week",
                "getTeamWeek",
                "The weekly sheet of a team: what is overdue, waits to be verified, was not heard of, or is open.",
                WeekJson.class,
                call ->
                    Reply.of(
                        WeekJson.of(
                            weeks.sheet(
                                call.viewer(),
                                call.query("team")
                                    .or(() -> weeks.teams().stream().findFirst())
                                    .orElse("")))))
            .with("team", "as the catalogue of services names it; its first one when left out"));
  }

  /// @param more how many actions are owed beyond those that are listed
  record WeekJson(String team, LocalDate day, List<PartJson> parts, int more) {
    static WeekJson of(ActionWeek week) {
      return new WeekJson(
          week.team(),
          week.day(),
          week.parts().stream()
              .map(part ->
                  new PartJson(
                      ApiJson.word(part.heading()),
                      part.lines().stream().map(line -> LineJson.of(line, week.day())).toList()))
              .toList(),
          week.more());
    }
  }

  record PartJson(String heading, List<LineJson> actions) {}

  /// @param lastWord the day on which something was last heard of it
  record LineJson(BoardJson action, Optional<LocalDate> lastWord) {
    static LineJson of(ActionWeek.Line line, LocalDate today) {
      return new LineJson(BoardJson.of(line.action(), today), line.word());
    }
  }
}
