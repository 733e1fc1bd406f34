package dev.unrepeat.store;

class PostgresPasskeyTest extends PasskeyContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
