package dev.unrepeat.store;

class PostgresMeetingTest extends MeetingContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
