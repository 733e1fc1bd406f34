package dev.unrepeat.store;

class PostgresAccountStoresTest extends AccountStoresContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
