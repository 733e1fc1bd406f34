package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  @Test
  void findsEverythingAgainWhenOpenedAgain() {
    opensAgain(new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db")));
    opensAgain(EmbeddedPostgreSql.newDatabase());
  }

  @Test
  void refusesADatabaseThatANewerProgramWrote() {
    refusesNewer(new DatabaseAddress.SqliteFile(folder.resolve("newer.db")));
    refusesNewer(EmbeddedPostgreSql.newDatabase());
  }

  @Test
  void opensSqliteAsItsDurabilityAsks() {
    try (Database database =
        Database.open(new DatabaseAddress.SqliteFile(folder.resolve("modes.db")))) {
      assertThat(database.write(() -> mode(database, "journal_mode"))).isEqualTo("wal");
      assertThat(database.write(() -> mode(database, "synchronous"))).isEqualTo("2");
      assertThat(database.write(() -> mode(database, "foreign_keys"))).isEqualTo("1");
      assertThat(database.read(() -> mode(database, "query_only"))).isEqualTo("1");
    }
  }

  @Test
  void readersLearnWhatATableHolds() {
    try (Database database =
        Database.open(new DatabaseAddress.SqliteFile(folder.resolve("sizes.db")))) {
      for (String statement :
          List.of(
              "CREATE TABLE grown (alike INTEGER, apart TEXT)",
              "CREATE INDEX by_alike ON grown (alike)",
              "CREATE INDEX by_apart ON grown (apart)",
              """
              INSERT INTO grown
              WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
              SELECT 7, 'row ' || i FROM n
              """)) {
        database.write(() -> database.sql().run(statement, Row.empty()));
      }
      assertThat(plans(database)).allMatch(plan -> plan.contains("by_alike"));
      database.refreshStatistics();
      assertThat(plans(database)).allMatch(plan -> plan.contains("by_apart"));
      assertThat(database.read(() -> mode(database, "query_only"))).isEqualTo("1");
    }
  }

  /// How each of the four readers would look for a row, one reader after the other.
  private static List<String> plans(Database database) {
    return Stream.generate(() ->
            database.read(() ->
                database
                    .sql()
                    .list(
                        "EXPLAIN QUERY PLAN SELECT 1 FROM grown WHERE alike = 7 AND apart = 'row 7'",
                        Row.empty(),
                        row -> row.text("detail"))
                    .getFirst()))
        .limit(4)
        .toList();
  }

  @Test
  void refusesAFolderThatIsTaken() throws Exception {
    try (DataFolder taken = DataFolder.open(folder)) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> DataFolder.open(folder))
          .withMessageContaining("Another Unrepeat is working in " + taken.path());
    }
    DataFolder.open(folder).close();
  }

  @Test
  void saysWhereTheServerInATakenFolderAnswers() throws Exception {
    try (DataFolder taken = DataFolder.open(folder)) {
      taken.answersAt(URI.create("http://127.0.0.1:8080/"));
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> DataFolder.open(folder))
          .withMessageContaining("answers at http://127.0.0.1:8080/. Stop it first");
    }
    try (DataFolder later = DataFolder.open(folder)) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> DataFolder.open(later.path()))
          .withMessageNotContaining("answers at");
    }
  }

  @Test
  void sweepsUpWhatAKilledProcessLeft() throws Exception {
    DataFolder.open(folder).close();
    Files.writeString(folder.resolve("spool/upload"), "half");
    Files.writeString(folder.resolve("evidence/01234567x.partial"), "half");
    try (DataFolder data = DataFolder.open(folder)) {
      assertThat(data.spool()).isEmptyDirectory();
      assertThat(folder.resolve("evidence")).isEmptyDirectory();
    }
  }

  @Test
  void leavesWhatAnotherNodeMayBeWriting() throws Exception {
    DataFolder.open(folder).close();
    Path killed = Files.writeString(folder.resolve("spool/killed"), "half");
    Files.setLastModifiedTime(killed, FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));
    Path going = Files.writeString(folder.resolve("spool/going"), "half");
    Files.setLastModifiedTime(going, FileTime.from(Instant.parse("2026-03-02T10:00:00Z")));
    try (DataFolder shared = DataFolder.share(folder, Instant.parse("2026-03-01T12:00:00Z"))) {
      assertThat(shared.spool()).isDirectoryContaining(going::equals);
      assertThat(killed).doesNotExist();
    }
  }

  @Test
  void keepsEvidenceWholeOrNotAtAll() throws Exception {
    try (DataFolder data = DataFolder.open(folder)) {
      EvidenceContent content = data.evidence();
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() ->
              content.keep(
                  FINGERPRINT,
                  copy -> {
                    copy.next("a.txt").write(1);
                    throw new IllegalStateException("in the middle");
                  }));
      assertThat(content.holds(FINGERPRINT)).isFalse();
      assertThat(folder.resolve("evidence")).isEmptyDirectory();
      content.keep(
          FINGERPRINT,
          copy -> {
            copy.next("../a.txt").write("outside?".getBytes(StandardCharsets.UTF_8));
            copy.next("b/c.txt").write("inside".getBytes(StandardCharsets.UTF_8));
          });
      assertThat(content.paths(FINGERPRINT)).containsExactly("../a.txt", "b/c.txt");
      assertThat(folder.resolve("a.txt")).doesNotExist();
      try (var in = content.open(FINGERPRINT, "b/c.txt").orElseThrow()) {
        assertThat(in).hasContent("inside");
      }
      assertThat(content.open(FINGERPRINT, "d.txt")).isEmpty();
      assertThat(content.open("f".repeat(64), "d.txt")).isEmpty();
    }
  }

  private static void opensAgain(DatabaseAddress address) {
    Postmortem record = RandomRecords.wild(3).postmortem(new IncidentId("OPN-1"), 9);
    try (Database database = Database.open(address)) {
      RecordStore records = new RecordStore(database);
      database.write(() -> records.insert(record, List.of()));
    }
    try (Database database = Database.open(address)) {
      RecordStore records = new RecordStore(database);
      assertThat(database.read(() -> records.find(record.incident().id())).orElseThrow())
          .extracting(stored -> stored.postmortem())
          .isEqualTo(record);
    }
  }

  private static void refusesNewer(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      database.write(() ->
          database
              .sql()
              .run(
                  """
                  INSERT INTO flyway_schema_history (installed_rank, version, description, type,
                    script, checksum, installed_by, execution_time, success)
                  SELECT 99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'later', 1, success
                  FROM flyway_schema_history
                  WHERE installed_rank = 1
                  """,
                  Row.empty()));
    }
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Database.open(address).close())
        .withMessageContaining("A newer Unrepeat has written this database")
        .withMessageContaining("999");
  }

  private static String mode(Database database, String pragma) {
    return database
        .sql()
        .list("PRAGMA " + pragma, Row.empty(), row -> row.row().getString(1))
        .getFirst();
  }
}
