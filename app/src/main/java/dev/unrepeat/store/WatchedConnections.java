package dev.unrepeat.store;

import dev.unrepeat.store.Lending.Use;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// Connections of which it is kept how they are used.
final class WatchedConnections implements Connections {
  private final Connections connections;
  private final Lending reading = new Lending();
  private final Lending writing = new Lending();
  private final Map<Connection, Lending> out = Collections.synchronizedMap(new IdentityHashMap<>());

  WatchedConnections(Connections connections) {
    this.connections = connections;
  }

  Map<Use, Lending> lendings() {
    return Map.of(Use.READ, reading, Use.WRITE, writing);
  }

  private interface Lender {
    Connection lend() throws SQLException;
  }

  private Connection lend(Lending lending, Lender lender) throws SQLException {
    long start = System.nanoTime();
    Connection lent;
    try {
      lent = lender.lend();
    } finally {
      lending.waited(System.nanoTime() - start);
    }
    lending.lends();
    out.put(lent, lending);
    return lent;
  }

  @Override
  public Connection reader() throws SQLException {
    return lend(reading, connections::reader);
  }

  @Override
  public Connection writer() throws SQLException {
    return lend(writing, connections::writer);
  }

  @Override
  public Connection alone() throws SQLException {
    return connections.alone();
  }

  @Override
  public void mend(Connection connection) throws SQLException {
    connections.mend(connection);
  }

  @Override
  public void lookAgain() {
    connections.lookAgain();
  }

  @Override
  public void giveBack(Connection connection) throws SQLException {
    Optional.ofNullable(out.remove(connection)).ifPresent(Lending::hasBack);
    connections.giveBack(connection);
  }

  @Override
  public Dialect dialect() {
    return connections.dialect();
  }

  @Override
  public DataSource forMigration() {
    return connections.forMigration();
  }

  @Override
  public void open() throws SQLException {
    connections.open();
  }

  @Override
  public void refreshStatistics() throws SQLException {
    connections.refreshStatistics();
  }

  @Override
  public void close() {
    connections.close();
  }
}
