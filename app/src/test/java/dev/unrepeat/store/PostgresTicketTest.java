package dev.unrepeat.store;

class PostgresTicketTest extends TicketContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
