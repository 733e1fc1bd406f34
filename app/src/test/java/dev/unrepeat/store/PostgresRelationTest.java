package dev.unrepeat.store;

class PostgresRelationTest extends RelationContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
