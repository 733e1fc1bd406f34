package dev.unrepeat.store;

class PostgresPullTest extends PullContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
