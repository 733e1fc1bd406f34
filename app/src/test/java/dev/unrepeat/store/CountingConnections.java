package dev.unrepeat.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// Real connections that count the statements prepared on them.
final class CountingConnections implements Connections {
  private final Connections real;
  private final AtomicLong prepared = new AtomicLong();
  private final Map<Connection, Connection> lent = new IdentityHashMap<>();

  CountingConnections(Connections real) {
    this.real = real;
  }

  /// How many statements the work took.
  long during(Runnable work) {
    long before = prepared.get();
    work.run();
    return prepared.get() - before;
  }

  @Override
  public Dialect dialect() {
    return real.dialect();
  }

  @Override
  public DataSource forMigration() {
    return real.forMigration();
  }

  @Override
  public void open() throws SQLException {
    real.open();
  }

  @Override
  public Connection reader() throws SQLException {
    return counting(real.reader());
  }

  @Override
  public Connection writer() throws SQLException {
    return counting(real.writer());
  }

  @Override
  public Connection alone() throws SQLException {
    return real.alone();
  }

  @Override
  public void mend(Connection connection) throws SQLException {
    real.mend(connection);
  }

  @Override
  public void lookAgain() {
    real.lookAgain();
  }

  @Override
  public void giveBack(Connection connection) throws SQLException {
    Connection original;
    synchronized (lent) {
      original = lent.remove(connection);
    }
    real.giveBack(original);
  }

  @Override
  public void refreshStatistics() throws SQLException {
    real.refreshStatistics();
  }

  @Override
  public void close() {
    real.close();
  }

  private Connection counting(Connection connection) {
    Connection counting =
        (Connection)
            Proxy.newProxyInstance(
                CountingConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("prepareStatement")) {
                    prepared.incrementAndGet();
                  }
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    synchronized (lent) {
      lent.put(counting, connection);
    }
    return counting;
  }
}
