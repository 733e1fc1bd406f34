package dev.unrepeat.store;

class PostgresChatTest extends ChatContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
