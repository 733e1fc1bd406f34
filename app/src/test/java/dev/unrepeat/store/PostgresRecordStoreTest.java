package dev.unrepeat.store;

class PostgresRecordStoreTest extends RecordStoreContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
