package dev.unrepeat.store;

class PostgresImportTest extends ImportContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
