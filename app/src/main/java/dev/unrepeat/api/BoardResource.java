package dev.unrepeat.api;

import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.ActionBatch;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.account.ActionFeeds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/api/v1/actions`: what is owed across all incidents.
public final class BoardResource implements Resource {
  private final ActionBoard board;
  private final ActionBatch batch;
  private final ActionFeeds feeds;

  public BoardResource(ActionBoard board, ActionBatch batch, ActionFeeds feeds) {
    this.board = board;
    this.batch = batch;
    this.feeds = feeds;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
                "/actions",
                "listAllActions",
                "What is owed across all incidents that you may see, what is due first.",
                BoardJson.class,
                this::list)
            .with(
                "show", "which part of the work; `open` when left out", BoardFilter.Standing.class)
            .with("by", "by what it is grouped; `due` when left out", BoardOrder.class)
            .with("q", "words that stand in the action, its owner or the id of its incident")
            .with("owner", "the mail address of an owner; `me` for your own")
            .with("service", "only incidents that touched it"),
        ApiRoute.post(
            "/actions/changes",
            "changeActions",
            "Makes the same change to several actions, each with the rights that it asks for on its own.",
            BoardJson.Changes.class,
            BoardJson.Results.class,
            (call, changes) -> {
              List<ActionBatch.Result> all =
                  batch.change(call.viewer(), changes.actions(), changes.read());
              return Reply.of(
                  BoardJson.Results.of(all, all.stream().anyMatch(ActionBatch.Result::done)));
            }),
        ApiRoute.post(
            "/actions/sheet",
            "takeActionSheet",
            "Makes the changes that a CSV table asks for: all, or none where one line is refused.",
            BoardJson.Sheet.class,
            BoardJson.Results.class,
            (call, sheet) -> {
              ActionBatch.Results results = batch.take(call.viewer(), sheet.csv());
              return Reply.of(BoardJson.Results.of(results.all(), results.kept()));
            }),
        ApiRoute.get(
            "/account/action-feed",
            "getActionFeed",
            "Whether there is a secret link to the feed of your actions.",
            BoardJson.Feed.class,
            call -> Reply.of(new BoardJson.Feed(feeds.made(call.viewer())))),
        ApiRoute.delete(
                "/account/action-feed",
                "revokeActionFeed",
                "Takes the secret link to the feed of your actions back.",
                call -> {
                  feeds.revoke(call.viewer());
                  return Reply.nothing();
                })
            .from(Role.VIEWER));
  }

  private Reply<Listing<BoardJson>> list(Call call) {
    BoardFilter filter =
        BoardFilter.OPEN
            .showing(
                call.query("show", BoardFilter.Standing.class).orElse(BoardFilter.Standing.OPEN))
            .withText(call.query("q").orElse(""));
    Optional<String> owner =
        call.query("owner")
            .map(one -> one.equals("me") ? call.viewer().address() : one.toLowerCase(Locale.ROOT));
    BoardFilter owned = owner.map(filter::owedBy).orElse(filter);
    BoardFilter wanted =
        call.query("service").map(ServiceName::new).map(owned::withService).orElse(owned);
    ActionBoard.Page page =
        board.list(
            call.viewer(),
            wanted,
            call.query("by", BoardOrder.class).orElse(BoardOrder.DUE),
            call.after().map(BoardCursor::parse),
            call.limit());
    return Reply.of(
        new Listing<>(
            page.actions().stream().map(one -> BoardJson.of(one, board.today())).toList(),
            page.next().map(next -> Cursor.write(next.toString()))));
  }
}
