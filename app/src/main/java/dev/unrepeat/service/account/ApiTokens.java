package dev.unrepeat.service.account;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.ApiTokenStore;
import dev.unrepeat.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Keys by which programs act for the people who made them.
public final class ApiTokens {
  /// What every token begins with, so that scanners for secrets know one where they see it.
  public static final String PREFIX = "unrepeat_";

  private static final int SHOWN = 100;
  private static final int LONGEST_NAME = 100;

  private final Database database;
  private final ApiTokenStore tokens;
  private final Keys keys;
  private final Audit audit;
  private final Clock clock;

  public ApiTokens(Database database, Keys keys, Audit audit, Clock clock) {
    this.database = database;
    this.tokens = new ApiTokenStore(database);
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /// Makes a token, and tells it this one time.
  ///
  /// @param life empty for one that does not expire
  public String make(
      AccountId account,
      Viewer viewer,
      String name,
      ApiToken.Scope scope,
      Optional<Duration> life) {
    Refused.unless(
        !name.isBlank() && name.length() <= LONGEST_NAME,
        "Name the token after what will use it, in at most 100 characters, as \"deployment pipeline\".");
    String token = PREFIX + keys.next();
    Instant now = clock.instant();
    database.write(() -> {
      Refused.unless(
          tokens.list(account, SHOWN).size() < SHOWN,
          "There are %d tokens already. Revoke those that nothing uses any more.".formatted(SHOWN));
      tokens.add(Keys.hash(token), account, name.strip(), scope, now, life.map(now::plus));
      audit.add(viewer.name(), "made an API token", name.strip(), "", scope.words());
      return token;
    });
    return token;
  }

  public List<ApiToken> list(AccountId account) {
    return database.read(() -> tokens.list(account, SHOWN));
  }

  public void revoke(AccountId account, Viewer viewer, long id) {
    database.write(() -> {
      if (!tokens.revoke(account, id, clock.instant())) {
        throw new Refused(Refused.Reason.NOT_FOUND, "You have no such token; it may be revoked.");
      }
      audit.add(viewer.name(), "revoked an API token", "token " + id, "", "");
      return id;
    });
  }

  /// The token that opens the door; the day it was last used is kept.
  public Optional<ApiToken> find(String token) {
    Instant now = clock.instant();
    Optional<ApiToken> found = database.read(() -> tokens.find(Keys.hash(token), now));
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    found
        .filter(known -> known.usedAt().isEmpty() || known.usedAt().get().isBefore(today))
        .ifPresent(known -> database.passIfItCan(() -> tokens.used(known.id(), today)));
    return found;
  }
}
