package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A database of an older form, with rows as that form allowed them, is opened by this program: it
/// is brought forward, and what was in it is read and goes on.
///
/// The rows are written in `upgrade/V<number>.sql`, for the form in which their tables came to be;
/// one of form 20 holds those of `V7.sql` and `V9.sql`.
class UpgradeTest {
  private static final List<Integer> ROWS = List.of(7, 9, 31);
  private static final IncidentId ID = new IncidentId("INC-2026-007");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {7, 10, 20, 31, 36})
  void bringsSqliteForward(int form) throws Exception {
    bringsForward(new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db")), form);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 10, 20, 31, 36})
  void bringsPostgresForward(int form) throws Exception {
    bringsForward(EmbeddedPostgreSql.newDatabase(), form);
  }

  @Test
  void anEmptyDatabaseOfTheFirstFormIsBroughtForward() throws Exception {
    DatabaseAddress address = new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db"));
    fill(address, 1);
    try (Database database = Database.open(address)) {
      assertThat(database.complete()).isTrue();
    }
  }

  private static void bringsForward(DatabaseAddress address, int form) throws Exception {
    fill(address, form);
    try (Database database = Database.open(address)) {
      assertThat(database.complete()).isTrue();
      RecordStore records = new RecordStore(database);
      Postmortem record = database.read(() -> records.find(ID)).orElseThrow().postmortem();
      assertThat(record.incident().title()).isEqualTo("Checkout fails");
      assertThat(record.timeline().events())
          .extracting(TimelineEvent::text)
          .containsExactly("alert fired");
      assertThat(record.lessons())
          .extracting(Lesson::text)
          .containsExactly("Rolling back took one command.");
      assertThat(record.actions())
          .extracting(ActionItem::what, action -> action.state().word())
          .containsExactly(tuple("Stage each deploy", "accepted"));
      assertThat(columns(database, form))
          .containsExactly("ines@tidewater.example", "2026-01-14T22:03:11.000000000Z");
      assertThat(figures(database)).containsExactly(IncidentTimes.of(record.incident()));
      assertThat(
              database.read(
                  () -> new AccountStore(database).findByAddress("ines@tidewater.example")))
          .get()
          .extracting(Account::name)
          .isEqualTo("Ines Okafor");
      IncidentId next = database.write(() -> records.nextId(new IncidentNumbering("INC", 3), 2026));
      assertThat(next.value()).isEqualTo("INC-2026-008");
      assertThat(count(database, "history")).isEqualTo(1);
      assertThat(count(database, "review_comment")).isEqualTo(form >= 9 ? 1 : 0);
      assertThat(count(database, "review_decision")).isEqualTo(form >= 31 ? 1 : 0);
    }
  }

  /// What later forms added to rows of earlier ones; a program of the form itself fills it in.
  private static List<String> columns(Database database, int form) {
    if (form >= 20) {
      write(database, "UPDATE action_item SET owner_address = 'ines@tidewater.example'");
    }
    if (form >= 31) {
      write(database, "UPDATE incident SET counts_at = began_at");
    }
    return database.read(() ->
        database
            .sql()
            .list(
                """
                SELECT a.owner_address AS said FROM action_item a
                UNION ALL
                SELECT i.counts_at AS said FROM incident i
                """,
                Row.empty(),
                row -> row.text("said")));
  }

  private static List<IncidentTimes> figures(Database database) {
    Instant end = Instant.parse("9999-01-01T00:00:00Z");
    return database.read(() ->
        new FigureStore(database).list(Instant.EPOCH, end, FigureFilter.ALL, Optional.empty()));
  }

  private static void write(Database database, String statement) {
    database.write(() -> database.sql().run(statement, Row.empty()));
  }

  private static int count(Database database, String table) {
    return database.read(() ->
        database
            .sql()
            .find("SELECT COUNT(*) AS n FROM " + table, Row.empty(), row -> row.number("n"))
            .orElseThrow());
  }

  /// Makes the tables as they were, and puts in what they could hold.
  private static void fill(DatabaseAddress address, int form) throws SQLException, IOException {
    Connections connections = Connections.of(address);
    Flyway.configure(UpgradeTest.class.getClassLoader())
        .dataSource(connections.forMigration())
        .locations("classpath:" + connections.dialect().migrations())
        .target(Integer.toString(form))
        .load()
        .migrate();
    try (Connection connection = connections.forMigration().getConnection();
        Statement statement = connection.createStatement()) {
      for (int rows : ROWS) {
        if (rows <= form) {
          for (String one : statements(rows)) {
            statement.execute(one);
          }
        }
      }
    }
    connections.close();
  }

  private static List<String> statements(int form) throws IOException {
    try (InputStream in =
        UpgradeTest.class.getResourceAsStream("/upgrade/V%d.sql".formatted(form))) {
      assertThat(in).isNotNull();
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split(";\n"));
    }
  }
}
