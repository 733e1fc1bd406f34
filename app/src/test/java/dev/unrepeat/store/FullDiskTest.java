package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.Refused;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A SQLite file that must not grow, as on a full disk.
class FullDiskTest {
  @TempDir Path folder;

  @Test
  void isReadAndRefusesToWriteUntilThereIsRoomAgain() {
    try (Database database =
        Database.open(new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db")))) {
      pages(database, 1);
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> fill(database))
          .satisfies(no -> assertThat(no.reason()).isEqualTo(Refused.Reason.UNAVAILABLE))
          .withMessageContaining("The disk of the database is full, so nothing was saved");
      assertThat(words(database)).as("nothing of it, and it can be read").isZero();

      pages(database, 1_000_000);
      fill(database);
      assertThat(words(database)).isEqualTo(20_000);
    }
  }

  private static void fill(Database database) {
    database.write(() -> {
      database
          .sql()
          .batch(
              "INSERT INTO search_word (word) VALUES (:word)",
              IntStream.range(0, 20_000).boxed().toList(),
              (number, position) -> Row.empty().text("word", "word " + number));
      return true;
    });
  }

  private static int words(Database database) {
    return database.read(() ->
        database
            .sql()
            .find("SELECT COUNT(*) AS n FROM search_word", Row.empty(), row -> row.number("n"))
            .orElse(0));
  }

  private static void pages(Database database, int most) {
    database.write(() ->
        database
            .sql()
            .list(
                "PRAGMA max_page_count = " + most,
                Row.empty(),
                row -> row.number("max_page_count")));
  }
}
