package dev.unrepeat.store;

class PostgresWikiTest extends WikiContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
