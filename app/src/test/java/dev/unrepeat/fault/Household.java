package dev.unrepeat.fault;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.ApiTokens;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/// An installation before its first start, with one administrator and a token.
final class Household {
  private static final String PRIYA = "priya@tidewater.example";

  private Household() {}

  /// On SQLite, in that folder.
  static String settle(Path data) throws IOException {
    try (DataFolder folder = DataFolder.open(data)) {
      return settle(folder.database());
    }
  }

  /// @return the token, which reads and writes
  static String settle(DatabaseAddress address) {
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(address)) {
      AccountId id =
          database.write(() ->
              new AccountStore(database)
                  .add(
                      "Priya Raman", PRIYA, Role.ADMINISTRATOR, Optional.empty(), clock.instant()));
      return new ApiTokens(
              database, new Keys(new SecureRandom()), new Audit(database, clock), clock)
          .make(
              id,
              new Viewer("Priya Raman", PRIYA, Role.ADMINISTRATOR),
              "a test",
              ApiToken.Scope.WRITE,
              Optional.empty());
    }
  }
}
