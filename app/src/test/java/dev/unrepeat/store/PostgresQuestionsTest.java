package dev.unrepeat.store;

class PostgresQuestionsTest extends QuestionsContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
