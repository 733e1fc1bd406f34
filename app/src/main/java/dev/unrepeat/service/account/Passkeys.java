package dev.unrepeat.service.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Passkey;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PasskeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The passkeys of accounts, and the challenges that must be answered to add or use one: each waits
/// for five minutes, for one account or one browser, and is answered once.
public final class Passkeys {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 100;

  private final Database database;
  private final PasskeyStore passkeys;
  private final AccountStore accounts;
  private final Passwords passwords;
  private final Keys keys;
  private final Audit audit;
  private final Clock clock;

  public Passkeys(Database database, Passwords passwords, Keys keys, Audit audit, Clock clock) {
    this.database = database;
    this.passkeys = new PasskeyStore(database);
    this.accounts = new AccountStore(database);
    this.passwords = passwords;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether people come in by single sign-on alone, which must be able to shut them out.
  public boolean off() {
    return passwords.off();
  }

  public List<Passkey> list(AccountId account) {
    return database.read(() -> passkeys.list(account, MOST));
  }

  public Optional<Passkey> find(String credential) {
    return database.read(() -> passkeys.find(credential));
  }

  /// The name under which authenticators know the account; made when it is first asked for.
  public String handle(AccountId account) {
    return database.write(() -> {
      passkeys.name(account, keys.next());
      return passkeys.handle(account).orElseThrow();
    });
  }

  /// The account of a handle, as long as it may come in.
  public Optional<Account> account(String handle) {
    return database
        .read(() -> passkeys.account(handle).flatMap(accounts::find))
        .filter(Account::active);
  }

  /// A fresh challenge.
  ///
  /// @param boundTo who may answer it
  public String challenge(String boundTo) {
    passwords.refuseWhereOff();
    String challenge = keys.next();
    database.pass(() -> {
      passkeys.challenge(
          Keys.hash(challenge), boundTo, clock.instant(), clock.instant().plus(PATIENCE));
      return challenge;
    });
    return challenge;
  }

  /// Takes an answered challenge away; refuses one that never waited, is too old or was answered.
  public void answered(String challenge, String boundTo) {
    passwords.refuseWhereOff();
    if (!database.pass(() -> passkeys.answer(Keys.hash(challenge), boundTo, clock.instant()))) {
      throw Refused.state(
          "This answer comes too late, or came before. Press the button once more.");
    }
  }

  /// What a name has to be, before the person is asked to touch anything.
  public static String name(String typed) {
    String name = typed.strip().replaceAll("\\s+", " ");
    Refused.unless(
        !name.isEmpty() && name.length() <= LONGEST_NAME,
        "Name the passkey after where it is kept, in at most 100 characters, as \"laptop\".");
    return name;
  }

  public void add(Passkey key) {
    database.write(() -> {
      Refused.unless(
          passkeys.list(key.account(), MOST).size() < MOST,
          "There are %d passkeys already. Remove those you do not use any more.".formatted(MOST));
      passkeys.add(key);
      audit(key.account(), "added a passkey", key.name());
      return key;
    });
  }

  /// Keeps that a passkey has signed; refuses one whose count has not risen: somebody may have
  /// copied it.
  public void used(String credential, long signCount, boolean backupState) {
    if (!database.pass(() -> passkeys.used(credential, signCount, backupState, clock.instant()))) {
      failed(credential);
      throw Refused.state("This passkey has signed this before. Sign in once more.");
    }
  }

  /// Notes that a passkey we know was shown and did not fit.
  public void failed(String credential) {
    database.pass(() -> {
      passkeys
          .find(credential)
          .ifPresent(key -> audit(key.account(), "a passkey did not fit at the door", key.name()));
      return credential;
    });
  }

  public void remove(AccountId account, Viewer viewer, long id) {
    database.write(() -> {
      String name =
          passkeys
              .remove(account, id)
              .orElseThrow(() ->
                  new Refused(
                      Refused.Reason.NOT_FOUND, "You have no such passkey; it may be removed."));
      audit.add(viewer.name(), "removed a passkey", name, "", "");
      return id;
    });
  }

  private void audit(AccountId account, String what, String name) {
    accounts.find(account).ifPresent(one -> audit.add(one.name(), what, one.address(), "", name));
  }
}
