package dev.unrepeat.store;

class PostgresInterviewTest extends InterviewContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
