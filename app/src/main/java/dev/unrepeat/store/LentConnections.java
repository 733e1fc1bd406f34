package dev.unrepeat.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Lends connections that write to code that is not ours; closing one gives it back. The one writer
/// of SQLite holds the file, so a further connection beside it would wait for ever.
final class LentConnections extends AbstractDataSource {
  private final Connections connections;

  LentConnections(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection lent = connections.writer();
    AtomicBoolean back = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            LentConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, values) -> {
              if (method.getName().equals("isClosed")) {
                return back.get();
              }
              if (!method.getName().equals("close")) {
                try {
                  return method.invoke(lent, values);
                } catch (InvocationTargetException e) {
                  throw e.getCause() == null ? e : e.getCause();
                }
              }
              if (back.compareAndSet(false, true)) {
                try {
                  lent.rollback();
                } finally {
                  connections.giveBack(lent);
                }
              }
              return null;
            });
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection();
  }
}
