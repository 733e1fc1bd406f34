package dev.unrepeat.service;

import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.ActionWeek;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Team;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The weekly sheet of a team, made from what its reader may see.
public final class ActionWeeks {
  private final ActionBoard board;
  private final WorkspaceSettings settings;

  public ActionWeeks(ActionBoard board, WorkspaceSettings settings) {
    this.board = board;
    this.settings = settings;
  }

  /// The teams that have one.
  public List<String> teams() {
    return settings.teams();
  }

  public ActionWeek sheet(Viewer viewer, String name) {
    Team team = settings.team(name);
    ActionBoard.Page page =
        board.list(
            viewer,
            BoardFilter.OPEN.withTeam(team),
            BoardOrder.DUE,
            Optional.empty(),
            ActionBoard.LONGEST_PAGE);
    LocalDate today = board.today();
    Map<String, String> names = board.names(page);
    Map<BoardAction, Instant> words = board.lastWords(page.actions());
    Map<ActionWeek.Heading, List<ActionWeek.Line>> parts = new EnumMap<>(ActionWeek.Heading.class);
    for (ActionWeek.Heading heading : ActionWeek.Heading.values()) {
      parts.put(heading, new ArrayList<>());
    }
    for (BoardAction one : page.actions()) {
      Optional<LocalDate> word =
          Optional.ofNullable(words.get(one)).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
      parts.computeIfPresent(
          heading(one, word, today),
          (heading, lines) -> {
            lines.add(new ActionWeek.Line(one, owner(one, names), word));
            return lines;
          });
    }
    return new ActionWeek(
        team.name(),
        today,
        parts.entrySet().stream()
            .map(part -> new ActionWeek.Part(part.getKey(), part.getValue()))
            .toList(),
        page.total() - page.actions().size());
  }

  private static String owner(BoardAction one, Map<String, String> names) {
    NamedPerson person = NamedPerson.of(one.action().owner().print());
    return person
        .address()
        .map(address -> names.getOrDefault(address, person.name()))
        .orElse(person.name());
  }

  private static ActionWeek.Heading heading(
      BoardAction one, Optional<LocalDate> word, LocalDate today) {
    if (one.action().overdue(today)) {
      return ActionWeek.Heading.OVERDUE;
    }
    if (one.action().state() instanceof ActionState.Done) {
      return ActionWeek.Heading.TO_VERIFY;
    }
    return word.filter(day -> day.isAfter(today.minusDays(ActionWeek.STALE_DAYS))).isPresent()
        ? ActionWeek.Heading.OPEN
        : ActionWeek.Heading.STALE;
  }
}
