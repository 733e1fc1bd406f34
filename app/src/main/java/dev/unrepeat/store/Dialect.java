package dev.unrepeat.store;

import java.util.Optional;

/// The two kinds of database, with all that differs between them in what we say to them.
public enum Dialect {
  SQLITE("store/sqlite") {
    @Override
    Optional<String> beginReading() {
      return Optional.empty();
    }

    @Override
    String lockingRow() {
      return "";
    }

    @Override
    String skippingLocked() {
      return "";
    }

    @Override
    FullText fullText() {
      return new SqliteFullText();
    }
  },
  POSTGRESQL("store/postgresql") {
    @Override
    Optional<String> beginReading() {
      return Optional.of("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    String lockingRow() {
      return " FOR UPDATE";
    }

    @Override
    String skippingLocked() {
      return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    FullText fullText() {
      return new PostgresFullText();
    }
  };

  private final String migrations;

  Dialect(String migrations) {
    this.migrations = migrations;
  }

  /// The folder of its migrations on the class path.
  public String migrations() {
    return migrations;
  }

  /// What makes all statements of a reading transaction see the same moment; on SQLite any
  /// transaction does.
  abstract Optional<String> beginReading();

  /// What follows a SELECT so that its row waits for us; on SQLite the whole file does already.
  abstract String lockingRow();

  /// What follows a SELECT so that it leaves out the rows that another transaction is taking.
  abstract String skippingLocked();

  /// How it keeps words and finds them again.
  abstract FullText fullText();
}
