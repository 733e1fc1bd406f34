package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A SQLite file that is not as it was left: what is said of it, and that it is left as it is.
class DamagedFileTest {
  private static final IncidentId ID = new IncidentId("DMG-1");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("unrepeat.db");
    try (Database database = open()) {
      RecordStore records = new RecordStore(database);
      database.write(() -> records.insert(RandomRecords.wild(3).postmortem(ID, 9), List.of()));
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndKept() throws IOException {
    Files.writeString(file, "These are the notes of the incident of Monday.\n".repeat(100));
    refusedWithTheWayBack();
  }

  @Test
  void aFileThatWasCutOffIsRefusedAndKept() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 3));
    refusedWithTheWayBack();
  }

  @Test
  void aFileOfRandomBytesIsRefusedAndKept() throws IOException {
    byte[] any = new byte[200_000];
    new Random(7).nextBytes(any);
    Files.write(file, any);
    refusedWithTheWayBack();
  }

  @Test
  void aFileWhosePagesAreOverwrittenIsRefusedWhereTheyAreRead() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    new Random(7).nextBytes(bytes);
    byte[] whole = Files.readAllBytes(file);
    System.arraycopy(whole, 0, bytes, 0, 100); // The header says that all is well.
    Files.write(file, bytes);
    refusedWithTheWayBack();
  }

  @Test
  void damageThatShowsLaterIsSaidThen() throws IOException {
    try (Database database = open()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 100_000; i < bytes.length; i++) {
        bytes[i] ^= 0x5a;
      }
      Files.write(file, bytes);
      RecordStore records = new RecordStore(database);
      Refused refused =
          catchThrowableOfType(Refused.class, () -> database.read(() -> records.find(ID)));
      assertThat(refused.reason()).isEqualTo(Refused.Reason.UNAVAILABLE);
      assertThat(refused.sentence()).contains("is damaged", "unrepeat restore");
    }
  }

  @Test
  void withoutItsLogItIsAsItWasWrittenLast() throws IOException {
    assertThat(folder.resolve("unrepeat.db-wal")).doesNotExist();
    Files.writeString(folder.resolve("unrepeat.db-wal"), "no log of this database at all");
    try (Database database = open()) {
      RecordStore records = new RecordStore(database);
      assertThat(database.read(() -> records.find(ID))).isPresent();
    }
    new SqliteCopy(file).check();
  }

  @Test
  void aFolderInItsPlaceIsRefused() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(refusal()).contains("cannot be opened for writing", "chown");
  }

  private void refusedWithTheWayBack() throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThat(refusal())
        .contains(file.toString(), "is damaged", "unrepeat restore BACKUP.zip --data NEW-FOLDER");
    assertThat(Files.readAllBytes(file)).as("the file as it was").isEqualTo(before);
  }

  private String refusal() {
    Refused refused = catchThrowableOfType(Refused.class, () -> open().close());
    assertThat(refused).isNotNull();
    return refused.sentence();
  }

  private Database open() {
    return Database.open(new DatabaseAddress.SqliteFile(file));
  }
}
