package dev.unrepeat.store;

class PostgresOutboxTest extends OutboxContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
