package dev.unrepeat.service.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.SessionStore;
import dev.unrepeat.store.SignInLinkStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is done with accounts: a role given, one deactivated, a name or a password changed.
public final class Accounts {
  public static final int LONGEST_PAGE = 200;

  private final Database database;
  private final AccountStore accounts;
  private final SessionStore sessions;
  private final SignInLinkStore links;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  public Accounts(Database database, Passwords passwords, Audit audit, Clock clock) {
    this.database = database;
    this.accounts = new AccountStore(database);
    this.sessions = new SessionStore(database);
    this.links = new SignInLinkStore(database);
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether there is an account at all; without one, a link to make the first is printed.
  public boolean any() {
    return database.read(accounts::any);
  }

  public Account get(AccountId id) {
    return database.read(() -> found(id));
  }

  /// Looks at an account and changes it while nobody else does. Administrators are locked first, as
  /// a change of role does, so that no two wait for each other.
  public <T> T holding(AccountId id, Function<Account, T> work) {
    return database.write(() -> {
      accounts.lockAdministrators();
      accounts.lock(id);
      return work.apply(found(id));
    });
  }

  public Optional<Account> find(String address) {
    return database.read(() -> accounts.findByAddress(Account.address(address)));
  }

  /// The active accounts that any of these names or addresses means.
  public List<Account> listKnown(List<String> namesAndAddresses) {
    return database.read(() -> accounts.listKnown(namesAndAddresses));
  }

  /// Whether somebody is called that already, whatever the capitals.
  boolean taken(String name) {
    return accounts.findByName(name).isPresent();
  }

  /// Refuses where people come in by single sign-on alone.
  void refuseWithoutPasswords() {
    passwords.refuseWhereOff();
  }

  /// Accounts by name; anybody who is signed in may know with whom they work.
  ///
  /// @param behind the last name of the page before; empty for the first
  public List<Account> list(String behind, int limit) {
    return database.read(() -> accounts.list(behind, Math.clamp(limit, 1, LONGEST_PAGE + 1)));
  }

  public int count(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "see all accounts");
    return database.read(accounts::count);
  }

  /// Adds an account; its name and address must be free.
  ///
  /// @param by who lets it in
  Account add(String by, String name, String address, Role role, Optional<String> password) {
    String kept = Account.name(name);
    Optional<String> hash =
        password.map(typed -> named("password", () -> judged(typed, kept, address)));
    return database.write(() -> {
      refuseTaken(kept);
      if (accounts.findByAddress(address).isPresent()) {
        throw new Refused(
                Refused.Reason.CONFLICT, "There is an account for %s already.".formatted(address))
            .at("address");
      }
      AccountId id = accounts.add(kept, address, role, hash, clock.instant());
      audit.add(by, "added an account", kept, "", address + ", " + role.words());
      return found(id);
    });
  }

  private String judged(String password, String name, String address) {
    Passwords.judge(password, name, address);
    return passwords.hash(password);
  }

  /// Reads a value of the field, which a refusal of it then names.
  static <T> T named(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refused refused) {
      throw refused.at(field);
    }
  }

  public Account rename(AccountId id, String name) {
    String kept = Account.name(name);
    return database.write(() -> {
      Account before = found(id);
      if (!before.name().equalsIgnoreCase(kept)) {
        refuseTaken(kept);
      }
      accounts.setName(id, kept);
      audit.add(before.name(), "changed a name", before.address(), before.name(), kept);
      return found(id);
    });
  }

  /// Chooses a new password for somebody who knows the present one; other sessions end.
  ///
  /// @param session hash of the session that stays
  public void changePassword(AccountId id, String present, String wanted, String session) {
    passwords.refuseWhereOff();
    Account account = get(id);
    boolean right =
        database
            .read(() -> accounts.password(id))
            .map(hash -> passwords.matches(present, hash))
            .orElse(true);
    Refused.unless(right, "This is not your present password. Type it again.");
    setPassword(account, wanted, session);
  }

  /// Chooses a new password for an account; all its sessions end but one, and so do the links that
  /// were mailed to it: whoever changes a password may do so because somebody else has got in.
  void setPassword(Account account, String wanted, String spared) {
    Passwords.judge(wanted, account);
    String hash = passwords.hash(wanted);
    database.write(() -> {
      accounts.setPassword(account.id(), hash);
      sessions.endAll(account.id(), spared);
      links.endAll(account.address(), clock.instant());
      audit.add(account.name(), "chose a new password", account.address(), "", "");
      return account;
    });
  }

  public Account changeRole(Viewer viewer, AccountId id, Role role) {
    return change(
        viewer,
        id,
        before -> {
          if (role != Role.ADMINISTRATOR) {
            refuseLast(id, "Give another account this role first");
          }
          accounts.setRole(id, role);
          audit.add(
              viewer.name(), "changed a role", before.name(), before.role().words(), role.words());
        });
  }

  /// Lets nobody in by this account any more; its sessions end, what it did stays.
  public Account deactivate(Viewer viewer, AccountId id) {
    return change(
        viewer,
        id,
        before -> {
          refuseLast(id, "Make another account an administrator first");
          accounts.setDeactivated(id, Optional.of(clock.instant()));
          sessions.endAll(id, "");
          links.endAll(before.address(), clock.instant());
          audit.add(viewer.name(), "deactivated an account", before.name(), "active", "");
        });
  }

  public Account activate(Viewer viewer, AccountId id) {
    return change(
        viewer,
        id,
        before -> {
          accounts.setDeactivated(id, Optional.empty());
          audit.add(viewer.name(), "activated an account", before.name(), "", "active");
        });
  }

  private Account change(Viewer viewer, AccountId id, Consumer<Account> change) {
    viewer.must(Role.ADMINISTRATOR, "change an account");
    return database.write(() -> {
      change.accept(found(id));
      return found(id);
    });
  }

  private void refuseLast(AccountId id, String remedy) {
    if (accounts.lockAdministrators().equals(List.of(id))) {
      throw Refused.state(
          "This is the last administrator; without one, nobody could let people in. %s."
              .formatted(remedy));
    }
  }

  private void refuseTaken(String name) {
    if (accounts.findByName(name).isPresent()) {
      throw new Refused(
          Refused.Reason.CONFLICT,
          "Somebody here is called %s already. Add something that tells the two of you apart."
              .formatted(name));
    }
  }

  private Account found(AccountId id) {
    return accounts
        .find(id)
        .orElseThrow(
            () -> new Refused(Refused.Reason.NOT_FOUND, "There is no account " + id + " here."));
  }
}
