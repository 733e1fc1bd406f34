package dev.unrepeat.store;

class PostgresFigureTest extends FigureContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
