package dev.unrepeat.service.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.SignInLink;
import dev.unrepeat.model.SignInLink.Purpose;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.SignInLinkStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Links that open the door once: to make the first account, to join, to sign in without a
/// password, to choose a new one.
public final class Links {
  private static final Duration SETUP_LIFE = Duration.ofDays(1);
  private static final Duration INVITATION_LIFE = Duration.ofDays(7);
  private static final Duration MAILED_LIFE = Duration.ofMinutes(30);
  private static final Duration HANDED_LIFE = Duration.ofDays(1);
  private static final int MAILED_PER_HOUR = 5;

  /// No answer comes sooner, so that writing a letter down does not show in the time it takes.
  private static final Duration ASKED_FOR_AT_LEAST = Duration.ofMillis(250);

  private static final int SHOWN = 500;
  private static final String MACHINE = "the server";

  private final Database database;
  private final SignInLinkStore links;
  private final Accounts accounts;
  private final Keys keys;
  private final Vault vault;
  private final Post post;
  private final Audit audit;
  private final Clock clock;

  public Links(
      Database database,
      Accounts accounts,
      Keys keys,
      Vault vault,
      Post post,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.links = new SignInLinkStore(database);
    this.accounts = accounts;
    this.keys = keys;
    this.vault = vault;
    this.post = post;
    this.audit = audit;
    this.clock = clock;
  }

  /// The key of the link that makes the first administrator: the same at each start and at each
  /// node, so that whichever tells it tells one that opens. After a day it is another. Empty once
  /// there is an account.
  public Optional<String> setup() {
    return database.write(() -> {
      Instant now = clock.instant();
      for (int number = 1; !accounts.any(); number++) {
        String key = vault.key("set-up " + number);
        String hash = Keys.hash(key);
        // Another node that adds it at the same moment is waited for, and it is there then.
        if (links.addOnce(
                hash, Purpose.SETUP, "", Role.ADMINISTRATOR, MACHINE, now, now.plus(SETUP_LIFE))
            || links.find(hash, now).isPresent()) {
          links.endOthers(Purpose.SETUP, hash, now);
          return Optional.of(key);
        }
      }
      return Optional.empty();
    });
  }

  /// Invites somebody; where mail is set up, the link is sent, and in any case it is told this
  /// once.
  public String invite(Viewer viewer, String typedAddress, Role role) {
    viewer.must(Role.ADMINISTRATOR, "invite people");
    String address = Account.address(typedAddress);
    if (accounts.find(address).isPresent()) {
      throw new Refused(
          Refused.Reason.CONFLICT, "There is an account for %s already.".formatted(address));
    }
    return database.write(() -> {
      audit.add(viewer.name(), "invited somebody", address, "", role.words());
      String key = make(Purpose.INVITATION, address, role, viewer.name(), INVITATION_LIFE);
      post.send(Letters.invitation(address, viewer.name(), post.link(key)));
      return key;
    });
  }

  /// Whether an invitation of the address is open, which the next one ends.
  public boolean isInvited(Viewer viewer, String typedAddress) {
    String address = Account.address(typedAddress);
    return invitations(viewer).stream().anyMatch(link -> link.address().equals(address));
  }

  public List<SignInLink> invitations(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "see who is invited");
    return database.read(() -> links.list(Purpose.INVITATION, clock.instant(), SHOWN));
  }

  public void withdraw(Viewer viewer, long id) {
    viewer.must(Role.ADMINISTRATOR, "withdraw an invitation");
    database.write(() -> {
      SignInLink link =
          invitations(viewer).stream()
              .filter(one -> one.id() == id)
              .findFirst()
              .orElseThrow(() ->
                  new Refused(Refused.Reason.NOT_FOUND, "This invitation is not open any more."));
      links.end(id, clock.instant());
      audit.add(viewer.name(), "withdrew an invitation", link.address(), link.role().words(), "");
      return id;
    });
  }

  /// Sends a link to sign in or to choose a new password, where the address has an account and has
  /// not been sent many; whoever asks cannot see which.
  public void mail(Purpose purpose, String typedAddress) {
    accounts.refuseWithoutPasswords();
    String address = Account.address(typedAddress);
    Instant now = clock.instant();
    mail(purpose, address, now);
    Duration left = ASKED_FOR_AT_LEAST.minus(Duration.between(now, clock.instant()));
    if (left.isPositive()) {
      LockSupport.parkNanos(Math.min(left.toNanos(), ASKED_FOR_AT_LEAST.toNanos()));
    }
  }

  private void mail(Purpose purpose, String address, Instant now) {
    Optional<Account> account = accounts.find(address).filter(Account::active);
    boolean few =
        database.read(() -> links.count(purpose, address, now.minus(Duration.ofHours(1)), now))
            < MAILED_PER_HOUR;
    if (account.isPresent() && few) {
      database.write(() -> {
        String key = make(purpose, address, account.get().role(), MACHINE, MAILED_LIFE);
        post.send(
            purpose == Purpose.PASSWORD
                ? Letters.newPassword(account.get(), post.link(key))
                : Letters.signIn(account.get(), post.link(key)));
        return key;
      });
    }
  }

  /// Makes a link by which somebody chooses a new password, to be handed over by hand.
  public String newPassword(Viewer viewer, AccountId id) {
    viewer.must(Role.ADMINISTRATOR, "make a link for somebody");
    Account account = accounts.get(id);
    return database.write(() -> {
      audit.add(viewer.name(), "made a link for a new password", account.address(), "", "");
      return make(Purpose.PASSWORD, account.address(), account.role(), viewer.name(), HANDED_LIFE);
    });
  }

  public boolean canMail() {
    return post.works();
  }

  /// The link as long as it opens.
  public SignInLink get(String key) {
    return database.read(() -> links.find(Keys.hash(key), clock.instant())).orElseThrow(Links::no);
  }

  /// Makes the account that a link for setting up or an invitation promises.
  ///
  /// @param typedAddress asked for only where the link names none
  public Account join(String key, String name, String typedAddress, String password) {
    return database.write(() -> {
      SignInLink link = open(key, Purpose.SETUP, Purpose.INVITATION);
      if (link.purpose() == Purpose.SETUP && accounts.any()) {
        throw no();
      }
      String address =
          link.address().isEmpty()
              ? Accounts.named("address", () -> Account.address(typedAddress))
              : link.address();
      Account account =
          accounts.add(
              link.madeBy().equals(MACHINE) ? name : link.madeBy(),
              name,
              address,
              link.role(),
              Optional.of(password));
      links.end(link.purpose(), link.address(), clock.instant());
      return account;
    });
  }

  /// The account that signs in by a mailed link.
  public Account signIn(String key) {
    return database.write(() -> {
      SignInLink link = open(key, Purpose.SIGN_IN);
      links.end(link.id(), clock.instant());
      return account(link);
    });
  }

  /// Chooses a new password by a mailed link; every session of the account ends.
  public Account choosePassword(String key, String password) {
    return database.write(() -> {
      SignInLink link = open(key, Purpose.PASSWORD);
      Account account = account(link);
      accounts.setPassword(account, password, "");
      return account;
    });
  }

  private String make(Purpose purpose, String address, Role role, String by, Duration life) {
    String key = keys.next();
    Instant now = clock.instant();
    database.write(() -> {
      if (purpose != Purpose.SIGN_IN) {
        links.end(purpose, address, now);
      }
      links.add(Keys.hash(key), purpose, address, role, by, now, now.plus(life));
      return key;
    });
    return key;
  }

  private SignInLink open(String key, Purpose... wanted) {
    return links
        .lock(Keys.hash(key), clock.instant())
        .filter(link -> List.of(wanted).contains(link.purpose()))
        .orElseThrow(Links::no);
  }

  private Account account(SignInLink link) {
    return accounts.find(link.address()).filter(Account::active).orElseThrow(Links::no);
  }

  private static Refused no() {
    return new Refused(
        Refused.Reason.NOT_FOUND,
        "This link does not open anything: it was used, has expired, or was withdrawn. Ask for a new one.");
  }
}
