package dev.unrepeat.store;

class PostgresTemplateStoreTest extends TemplateStoreContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
