package dev.unrepeat.store;

class PostgresKeptAnswersTest extends KeptAnswersContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
