package dev.unrepeat.web.action;

import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.OutlivedWorkaround;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Turn;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The board: what is owed across all incidents, grouped and filtered, a page at a time.
public final class BoardPage {
  private static final int PER_PAGE = 50;

  private final Pages pages;
  private final ActionBoard board;
  private final Incidents incidents;

  public BoardPage(Pages pages, ActionBoard board, Incidents incidents) {
    this.pages = pages;
    this.board = board;
    this.incidents = incidents;
  }

  /// @param standings how much stands where, each leading to its list
  /// @param turns the steps that can be taken with several at once
  /// @param next the address of the next page; empty on the last
  public record View(
      Frame frame,
      String text,
      String show,
      List<Choice> orders,
      List<Choice> services,
      String owner,
      boolean limited,
      List<Standing> standings,
      List<BoardRow.Group> groups,
      int shown,
      int total,
      String next,
      String first,
      String csv,
      List<Outlived> outlived,
      boolean writes,
      List<Choice> turns,
      List<Choice> priorities,
      String sheet) {}

  public record Standing(String words, int count, String address, boolean here) {}

  /// A workaround whose day is past.
  public record Outlived(String text, String expires, String incident, String address) {}

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    BoardQuery query = BoardQuery.of(request);
    Optional<BoardCursor> after = BoardQuery.after(request);
    ActionBoard.Page page = board.list(viewer, query.filter(), query.order(), after, PER_PAGE);
    Frame frame = pages.frame(request, "Actions");
    return pages.show(
        "action/BoardPage",
        new View(
            frame,
            query.filter().text(),
            Places.word(query.filter().standing()),
            orders(query.order()),
            services(viewer, query),
            query.filter().address().orElse(""),
            query.limited(),
            standings(viewer, query),
            BoardRow.grouped(page.actions(), query.order(), board.names(page), board.today()),
            page.actions().size(),
            page.total(),
            page.next().map(next -> query.address("/actions", Optional.of(next))).orElse(""),
            after.isPresent() ? query.address("/actions", Optional.empty()) : "",
            query.address("/actions.csv", Optional.empty()),
            board.outlived(viewer).stream().map(BoardPage::outlived).toList(),
            viewer.is(Role.AUTHOR),
            turns(),
            Choices.of(Priority.class, Enum::name, Optional.empty(), "As it is"),
            frame.signed("/actions/sheet")));
  }

  private static List<Choice> orders(BoardOrder chosen) {
    return Choices.of(BoardOrder.class, BoardOrder::words, Optional.of(chosen), "");
  }

  private List<Choice> services(Viewer viewer, BoardQuery query) {
    String chosen = query.filter().service().map(ServiceName::value).orElse("");
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Any service", chosen.isEmpty()));
    incidents
        .services(viewer)
        .forEach(
            one -> choices.add(new Choice(one.value(), one.value(), one.value().equals(chosen))));
    return choices;
  }

  private List<Standing> standings(Viewer viewer, BoardQuery query) {
    Map<BoardFilter.Standing, Integer> counts = board.counts(viewer, query.filter());
    List<Standing> standings = new ArrayList<>();
    counts.forEach((standing, count) ->
        standings.add(
            new Standing(
                Printing.capital(standing.words()),
                count,
                query.showing(standing).address("/actions", Optional.empty()),
                standing == query.filter().standing())));
    return standings;
  }

  /// What is proven, one has to look at one by one.
  private static List<Choice> turns() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "No step", true));
    EnumSet.complementOf(EnumSet.of(Turn.VERIFICATION, Turn.EFFECT))
        .forEach(turn -> choices.add(new Choice(Places.word(turn), TurnForm.label(turn), false)));
    return choices;
  }

  private static Outlived outlived(OutlivedWorkaround one) {
    return new Outlived(
        one.workaround().text(),
        ActionMark.day(one.workaround().expires()),
        one.incident().value(),
        Places.actions(one.incident()) + "#workarounds");
  }
}
