package dev.unrepeat.store;

import java.sql.Connection;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SmartDataSource;

/// Hands every statement the connection of the transaction it runs in; outside one there is none.
final class CurrentConnection extends AbstractDataSource implements SmartDataSource {
  private final ScopedValue<Transaction> current;

  CurrentConnection(ScopedValue<Transaction> current) {
    this.current = current;
  }

  @Override
  public Connection getConnection() {
    return current
        .orElseThrow(() -> new IllegalStateException("a store was called outside a transaction"))
        .connection();
  }

  @Override
  public Connection getConnection(String username, String password) {
    return getConnection();
  }

  @Override
  public boolean shouldClose(Connection connection) {
    return false;
  }
}
