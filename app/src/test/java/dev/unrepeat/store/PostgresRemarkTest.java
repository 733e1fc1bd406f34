package dev.unrepeat.store;

class PostgresRemarkTest extends RemarkContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
