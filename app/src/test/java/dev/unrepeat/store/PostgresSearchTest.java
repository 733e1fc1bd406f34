package dev.unrepeat.store;

class PostgresSearchTest extends SearchContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
