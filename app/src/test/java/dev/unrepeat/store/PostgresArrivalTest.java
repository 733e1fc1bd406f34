package dev.unrepeat.store;

class PostgresArrivalTest extends ArrivalContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
