package dev.unrepeat.store;

import java.nio.file.Path;

/// Where the records are kept.
public sealed interface DatabaseAddress {
  /// One file of our own, for one process at a time.
  record SqliteFile(Path file) implements DatabaseAddress {}

  /// A PostgreSQL database, for several nodes.
  ///
  /// @param url as JDBC has it, for example `jdbc:postgresql://db.example:5432/unrepeat`
  record Postgres(String url, String user, String password) implements DatabaseAddress {
    @Override
    public String toString() {
      return url + " as " + user;
    }
  }
}
