package dev.unrepeat.service.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DigestLeaveStore;
import dev.unrepeat.store.ReminderStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Links in weekly lists by which their readers leave them without signing in (RFC 8058). One opens
/// nothing else, and only its hash is kept. Reminders of open actions have none: they never stop.
public final class DigestLinks {
  private static final Duration LIFE = Duration.ofDays(400);

  private final Database database;
  private final DigestLeaveStore links;
  private final AccountStore accounts;
  private final ReminderStore lists;
  private final Keys keys;
  private final Post post;
  private final Clock clock;

  public DigestLinks(Database database, Keys keys, Post post, Clock clock) {
    this.database = database;
    this.links = new DigestLeaveStore(database);
    this.accounts = new AccountStore(database);
    this.lists = new ReminderStore(database);
    this.keys = keys;
    this.post = post;
    this.clock = clock;
  }

  /// Makes a link for each of these addresses that has an account, within the transaction that puts
  /// down the letters.
  public Map<String, String> make(List<String> addresses) {
    return database.write(() -> {
      Map<String, String> made = new HashMap<>();
      List<DigestLeaveStore.Link> kept = new ArrayList<>();
      for (Account one : accounts.listActive(addresses)) {
        String key = keys.next();
        made.put(one.address(), post.page("/lists/" + key));
        kept.add(new DigestLeaveStore.Link(one.id(), Keys.hash(key)));
      }
      links.insertAll(kept, clock.instant());
      links.forgetBefore(clock.instant().minus(LIFE));
      return made;
    });
  }

  /// The address to which a list went.
  public String address(String key) {
    return database.read(() ->
        links
            .find(Keys.hash(key))
            .flatMap(accounts::find)
            .map(Account::address)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "This link opens nothing any more. Sign in, and the page Reminders takes \"send me none\".")));
  }

  /// Sends no more lists there, until their reader asks for them again.
  public void leave(String key) {
    String address = address(key);
    database.write(() -> {
      lists.refuseDigest(address, true);
      return address;
    });
  }
}
