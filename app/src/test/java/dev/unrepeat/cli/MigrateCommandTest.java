package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command around a move; what is moved stands in MovingTest.
class MigrateCommandTest {
  @TempDir private Path folder;
  private final DatabaseAddress.Postgres postgres = EmbeddedPostgreSql.newDatabase();

  private String url() {
    return postgres
        .url()
        .replaceFirst("^jdbc:postgresql://", "postgresql://postgres:postgres@")
        .replaceFirst("\\?.*", "");
  }

  @Test
  void printsTheProof() throws IOException {
    Path data = folder.resolve("data");
    try (DataFolder taken = DataFolder.open(data);
        Database database = Database.open(taken.database())) {
      assertThat(database.dialect().toString()).isEqualTo("SQLITE");
    }
    Files.writeString(data.resolve("secret.key"), "c2VjcmV0\n");
    CommandRun run = CommandRun.of("migrate", "--data", data.toString(), "--to", url());
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("incident +0 +0 +0{16} +equal"))
        .anyMatch(line -> line.matches("\\d+ tables, [\\d,]+ rows: equal"))
        .noneMatch(line -> line.contains("not equal"));
    assertThat(run.err()).contains("secret.key", "UNREPEAT_DATABASE_URL");

    Path again = folder.resolve("again");
    CommandRun back =
        CommandRun.of(
            "migrate", "--from", url(), "--data", again.toString(), "--shared", data + "");
    assertThat(back.code()).as(back.said()).isZero();
    assertThat(again.resolve("secret.key")).hasSameTextualContentAs(data.resolve("secret.key"));
  }

  @Test
  void saysWhatIsInTheWay() {
    assertThat(CommandRun.of("migrate", "--data", folder.toString(), "--to", url()).said())
        .contains("There is no unrepeat.db in");
    assertThat(CommandRun.of("migrate", "--to", "mysql://db/unrepeat").said())
        .contains("is no address of a PostgreSQL database", "postgresql://db.example.com/unrepeat");
    CommandRun both = CommandRun.of("migrate", "--to", url(), "--from", url());
    assertThat(both.code()).isEqualTo(ExitCode.FAULT.number());
    String secret = "postgresql://me:hidden@127.0.0.1:1/";
    assertThat(CommandRun.of("migrate", "--to", secret).said()).doesNotContain("hidden");
    String nobody = "postgresql://me:hidden@127.0.0.1:1/unrepeat";
    assertThat(CommandRun.of("migrate", "--from", nobody).said())
        .contains("does not let us in")
        .doesNotContain("hidden");
  }
}
