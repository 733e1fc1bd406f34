package dev.unrepeat.store;

class PostgresActionBoardTest extends ActionBoardContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
