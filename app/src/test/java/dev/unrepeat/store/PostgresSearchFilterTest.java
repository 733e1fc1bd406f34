package dev.unrepeat.store;

class PostgresSearchFilterTest extends SearchFilterContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
