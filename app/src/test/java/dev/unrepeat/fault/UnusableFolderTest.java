package dev.unrepeat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.ServerProcess;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `unrepeat serve` on a folder that it cannot work in: a sentence, exit code 2, and no trace of
/// the stack. It runs as somebody for whom the modes of files count.
@Timeout(300)
class UnusableFolderTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    try (DataFolder taken = DataFolder.open(data);
        Database database = Database.open(taken.database())) {
      assertThat(database.read(() -> 1)).isEqualTo(1);
    }
  }

  @AfterEach
  void letItBeRemoved() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.toList()) {
        modes(one, Files.isDirectory(one) ? "rwxr-xr-x" : "rw-r--r--");
      }
    }
  }

  @Test
  void aFolderThatCanOnlyBeRead() throws Exception {
    modes(data, "r-xr-xr-x");
    modes(data.resolve("unrepeat.lock"), "r--r--r--");
    assertThat(serve()).contains("The data folder", "cannot be used", "--data");
  }

  @Test
  void aFolderThatNobodyMayEnter() throws Exception {
    modes(data, "---------");
    assertThat(serve()).contains("The data folder", "cannot be used", "--data");
  }

  @Test
  void aDatabaseThatCanOnlyBeRead() throws Exception {
    modes(data.resolve("unrepeat.db"), "r--r--r--");
    assertThat(serve()).contains("cannot be opened for writing", "chown");
  }

  @Test
  void aFolderWithoutRoomForWhatTheDatabaseWritesBesides() throws Exception {
    Files.createFile(data.resolve("secret.key"));
    modes(data, "r-xr-xr-x");
    assertThat(serve()).contains("cannot be opened for writing", "chown");
  }

  @Test
  void aDatabaseThatIsDamaged() throws Exception {
    Files.writeString(data.resolve("unrepeat.db"), "These are notes.\n".repeat(1000));
    assertThat(serve()).contains("is damaged", "unrepeat restore BACKUP.zip --data NEW-FOLDER");
  }

  @Test
  void evidenceThatCannotBeWritten() throws Exception {
    modes(data.resolve("evidence"), "r-xr-xr-x");
    assertThat(serve()).contains("The data folder", "cannot be used", "evidence");
  }

  /// What it says until it ends.
  private String serve() throws Exception {
    Path heard = folder.resolve("said");
    Process process =
        new ProcessBuilder(ServerProcess.lineOfOnePerson(data))
            .redirectErrorStream(true)
            .redirectOutput(heard.toFile())
            .start();
    try {
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      String said = Files.readString(heard).replaceAll("\\s+", " ");
      assertThat(ended).as("it serves and said " + said).isTrue();
      assertThat(process.exitValue()).as(said).isEqualTo(2);
      assertThat(said)
          .doesNotContain("Exception: ", " at dev.unrepeat", "Caused by", "Error starting");
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  private static void modes(Path path, String modes) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(modes));
  }
}
