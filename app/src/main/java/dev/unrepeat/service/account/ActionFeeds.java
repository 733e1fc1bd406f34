package dev.unrepeat.service.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.ActionFeedStore;
import dev.unrepeat.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Feeds by which calendars and readers show people their own actions: opened by a secret link of
/// which only the hash is kept, until it is taken back.
public final class ActionFeeds {
  private final Database database;
  private final ActionFeedStore feeds;
  private final AccountStore accounts;
  private final ActionBoard board;
  private final Keys keys;
  private final Audit audit;
  private final Clock clock;

  public ActionFeeds(Database database, ActionBoard board, Keys keys, Audit audit, Clock clock) {
    this.database = database;
    this.feeds = new ActionFeedStore(database);
    this.accounts = new AccountStore(database);
    this.board = board;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the link opens.
  ///
  /// @param madeAt since when there is this link
  public record Opened(Viewer viewer, Instant madeAt, List<BoardAction> actions) {}

  /// Makes the link, and tells its key this one time; the one before opens nothing any more.
  public String make(Viewer viewer) {
    String key = keys.next();
    database.write(() -> {
      feeds.replace(own(viewer).id(), Keys.hash(key), clock.instant());
      audit.add(viewer.name(), "made a link to the feed of actions", viewer.address(), "", "");
      return key;
    });
    return key;
  }

  /// Since when there is a link; empty for none.
  public Optional<Instant> made(Viewer viewer) {
    return database.read(() ->
        accounts
            .findByAddress(viewer.address())
            .flatMap(account -> feeds.find(account.id()))
            .map(ActionFeedStore.Feed::madeAt));
  }

  public void revoke(Viewer viewer) {
    database.write(() -> {
      if (!feeds.remove(own(viewer).id())) {
        throw new Refused(Refused.Reason.NOT_FOUND, "There is no link to your feed.");
      }
      audit.add(
          viewer.name(), "took back the link to the feed of actions", viewer.address(), "", "");
      return true;
    });
  }

  /// What somebody owes who has this key.
  public Opened open(String key) {
    return database.read(() -> {
      ActionFeedStore.Feed feed = feeds.find(Keys.hash(key)).orElseThrow(ActionFeeds::nothing);
      Viewer viewer = viewer(feed.account());
      return new Opened(
          viewer,
          feed.madeAt(),
          board
              .list(
                  viewer,
                  BoardFilter.OPEN.owedBy(viewer.address()),
                  BoardOrder.DUE,
                  Optional.empty(),
                  ActionBoard.LONGEST_PAGE)
              .actions());
    });
  }

  private Viewer viewer(AccountId id) {
    Account account = accounts.find(id).filter(Account::active).orElseThrow(ActionFeeds::nothing);
    return new Viewer(account.name(), account.address(), account.role());
  }

  private Account own(Viewer viewer) {
    return accounts
        .findByAddress(viewer.address())
        .orElseThrow(
            () -> new Refused(Refused.Reason.FORBIDDEN, "This account is not there any more."));
  }

  private static Refused nothing() {
    return new Refused(
        Refused.Reason.NOT_FOUND,
        "This link opens nothing: it was taken back, or made anew. The page My actions has a new one.");
  }
}
