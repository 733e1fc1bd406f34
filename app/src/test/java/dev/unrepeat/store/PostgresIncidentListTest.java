package dev.unrepeat.store;

class PostgresIncidentListTest extends IncidentListContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
