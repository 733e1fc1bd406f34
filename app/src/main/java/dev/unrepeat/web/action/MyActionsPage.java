package dev.unrepeat.web.action;

import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.ActionFeeds;
import dev.unrepeat.web.guard.PublicAddress;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What the person who looks owes, and the feed by which their calendar shows it.
public final class MyActionsPage {
  private static final String HERE = "/actions/mine";
  private static final int PER_PAGE = 50;

  private final Pages pages;
  private final ActionBoard board;
  private final ActionFeeds feeds;
  private final PublicAddress address;

  public MyActionsPage(Pages pages, ActionBoard board, ActionFeeds feeds, PublicAddress address) {
    this.pages = pages;
    this.board = board;
    this.feeds = feeds;
    this.address = address;
  }

  /// @param calendar the address of the calendar that was made just now; empty otherwise
  /// @param fed since when there is a link; empty for none
  public record View(
      Frame frame,
      List<BoardRow.Group> groups,
      int total,
      String next,
      String first,
      String calendar,
      String atom,
      String fed) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, "");
  }

  /// Makes the link to the feed, in place of the one before.
  public ServerResponse makeFeed(ServerRequest request) {
    return show(request, feeds.make(Visitor.of(request)));
  }

  public ServerResponse revokeFeed(ServerRequest request) {
    feeds.revoke(Visitor.of(request));
    return pages.go(HERE, Said.of(Deed.FEED_REVOKED));
  }

  private ServerResponse show(ServerRequest request, String key) {
    Viewer viewer = Visitor.of(request);
    Optional<BoardCursor> after = BoardQuery.after(request);
    BoardFilter mine = BoardFilter.OPEN.owedBy(viewer.address());
    ActionBoard.Page page = board.list(viewer, mine, BoardOrder.DUE, after, PER_PAGE);
    BoardQuery query = new BoardQuery(BoardFilter.OPEN, BoardOrder.DUE);
    String feed =
        key.isEmpty()
            ? ""
            : address.origin(request.servletRequest()) + "/feeds/" + key + "/actions";
    return pages.show(
        "action/MyActionsPage",
        new View(
            pages.frame(request, "My actions"),
            BoardRow.grouped(page.actions(), BoardOrder.DUE, board.names(page), board.today()),
            page.total(),
            page.next().map(next -> query.address(HERE, Optional.of(next))).orElse(""),
            after.isPresent() ? HERE : "",
            feed.isEmpty() ? "" : feed + ".ics",
            feed.isEmpty() ? "" : feed + ".atom",
            feeds.made(viewer).map(Printing::minute).orElse("")));
  }
}
