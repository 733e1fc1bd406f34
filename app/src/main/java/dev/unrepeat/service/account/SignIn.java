package dev.unrepeat.service.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.SignInFailureStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Recognises people: by their password, and on each request by their account.
///
/// After five wrong passwords in a row an address has to wait, twice as long each time, up to five
/// minutes; known and unknown addresses alike.
public final class SignIn {
  private static final int FREE = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private static final Duration OUT_OF_STEP = Duration.ofMinutes(5);

  private final Database database;
  private final AccountStore accounts;
  private final SignInFailureStore failures;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  public SignIn(Database database, Passwords passwords, Audit audit, Clock clock) {
    this.database = database;
    this.accounts = new AccountStore(database);
    this.failures = new SignInFailureStore(database);
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// The account of whoever knows its password.
  ///
  /// @throws Refused with the same sentence whether the address, the password or neither is known
  public Account byPassword(String typedAddress, String password) {
    passwords.refuseWhereOff();
    String address = Account.address(typedAddress);
    Instant now = clock.instant();
    refuseWaiting(address, now);
    Optional<Account> account =
        database.read(() -> accounts.findByAddress(address)).filter(Account::active);
    Optional<String> hash =
        account.flatMap(found -> database.read(() -> accounts.password(found.id())));
    boolean right = hash.isPresent() && passwords.matches(password, hash.get());
    if (hash.isEmpty()) {
      passwords.pretend(password);
    }
    return database
        .pass(() -> {
          if (right) {
            failures.forget(address);
            return account;
          }
          failures.add(address, now);
          failures.sweep(now.minus(FORGOTTEN));
          account.ifPresent(
              found -> audit.add(found.name(), "wrong password at the door", address, "", ""));
          return Optional.<Account>empty();
        })
        .orElseThrow(SignIn::no);
  }

  /// Who an account is today: its role, or that it may not come in any more, hold from the next
  /// request on.
  public Optional<Viewer> viewer(AccountId id) {
    return database
        .read(() -> accounts.find(id))
        .filter(Account::active)
        .map(account -> new Viewer(account.name(), account.address(), account.role()));
  }

  private static Refused no() {
    return new Refused(
        Refused.Reason.INVALID,
        "The address and the password do not belong together. Check both, or ask for a new password.");
  }

  private void refuseWaiting(String address, Instant now) {
    Duration left =
        database
            .read(() -> failures.find(address))
            // Not what a clock that ran ahead has written: it would keep the door shut for as long.
            .filter(found -> !found.lastAt().isAfter(now.plus(OUT_OF_STEP)))
            .map(found -> Duration.between(now, found.lastAt().plus(pause(found.inARow()))))
            .orElse(Duration.ZERO);
    if (left.isPositive()) {
      throw new Refused(
          Refused.Reason.STATE,
          "Too many wrong passwords for this address. Try again in %d seconds, or ask for a new password."
              .formatted(left.toSeconds() + 1));
    }
  }

  private static Duration pause(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration pause = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
    return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
  }
}
