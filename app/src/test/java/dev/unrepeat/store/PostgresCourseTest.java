package dev.unrepeat.store;

class PostgresCourseTest extends CourseContract {
  @Override
  Connections connections() {
    return new PostgresConnections(EmbeddedPostgreSql.newDatabase());
  }
}
