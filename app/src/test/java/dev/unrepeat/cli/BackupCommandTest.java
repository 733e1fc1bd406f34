package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
  private static final String EVIDENCE = "ab".repeat(32);

  @TempDir private Path folder;
  private Path data;
  private Path kept;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    kept = folder.resolve("kept");
    try (DataFolder taken = DataFolder.open(data);
        Database database = Database.open(taken.database())) {
      assertThat(database.dialect().toString()).isEqualTo("SQLITE");
    }
    Files.writeString(data.resolve("workspace.yml"), "ids:\n  prefix: OPS\n");
    Files.writeString(data.resolve("secret.key"), "c2VjcmV0\n");
    Files.writeString(data.resolve("unrepeat.conf"), "mail.password = hidden\n");
    Files.write(data.resolve("evidence").resolve(EVIDENCE + ".zip"), new byte[100_000]);
  }

  private Path backup(String... more) {
    CommandRun run =
        CommandRun.of(
            Stream.concat(
                    Stream.of("backup", "--data", data.toString(), "--to", kept.toString()),
                    Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.err()).contains("1 piece of evidence as of 2026-10-15 09:00:00 UTC");
    return Path.of(run.out().strip());
  }

  @Test
  void keepsAllButWhatIsPassingAndBringsItBack() throws IOException {
    Path file = backup();
    assertThat(file).hasFileName("unrepeat-20261015T090000Z.zip");
    assertThat(names(kept)).containsExactly("unrepeat-20261015T090000Z.zip");
    CommandRun told = CommandRun.of("restore", file.toString());
    assertThat(told.said()).contains("holds 0 incidents", "1 piece of evidence", "form ");

    Path again = folder.resolve("again");
    CommandRun restored = CommandRun.of("restore", file.toString(), "--data", again.toString());
    assertThat(restored.code()).as(restored.said()).isZero();
    assertThat(restored.said()).contains("The key of stored secrets is not in it");
    assertThat(names(again)).containsExactly("evidence", "unrepeat.db", "workspace.yml");
    assertThat(Files.size(again.resolve("evidence").resolve(EVIDENCE + ".zip"))).isEqualTo(100_000);
    Path whole = folder.resolve("whole");
    CommandRun.of("restore", backup("--with-key").toString(), "--data", whole.toString());
    assertThat(whole.resolve("secret.key")).hasContent("c2VjcmV0\n");
    assertThat(whole.resolve("unrepeat.conf")).hasContent("mail.password = hidden\n");
  }

  @Test
  void removesTheOldest() throws IOException {
    Files.createDirectories(kept);
    for (String day : List.of("01", "02", "03")) {
      Files.writeString(kept.resolve("unrepeat-202610" + day + "T020000Z.zip"), "old");
    }
    Files.writeString(kept.resolve("mine.zip"), "not ours");
    backup("--keep", "2");
    assertThat(names(kept))
        .containsExactly(
            "mine.zip", "unrepeat-20261003T020000Z.zip", "unrepeat-20261015T090000Z.zip");
  }

  @Test
  void saysWhyNoneIsMade() throws IOException {
    refused("no unrepeat.db in", "backup", "--data", folder.toString(), "--to", kept.toString());
    refused(
        "lies within the data folder",
        "backup",
        "--data",
        data.toString(),
        "--to",
        data.resolve("kept").toString());
    byte[] broken = Files.readAllBytes(data.resolve("unrepeat.db"));
    for (int i = 5_000; i < broken.length; i += 11) {
      broken[i] ^= 0x5a;
    }
    Files.write(data.resolve("unrepeat.db"), broken);
    refused("database", "backup", "--data", data.toString(), "--to", kept.toString());
    assertThat(names(kept)).as("nothing half done stays").isEmpty();
  }

  @Test
  void aDamagedBackupRestoresNothing() throws IOException {
    Path file = backup();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 1;
    Files.write(file, bytes);
    Path again = folder.resolve("again");
    refused("is damaged", "restore", file.toString(), "--data", again.toString());
    assertThat(again).doesNotExist();
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    refused("no whole zip", "restore", file.toString(), "--data", again.toString());
    assertThat(names(folder)).containsExactly("data", "kept");
    refused("not empty", "restore", backup().toString(), "--data", data.toString());
  }

  @Test
  void anotherZipIsNoBackup() throws IOException {
    String head =
        "{\"unrepeat-backup\": 1, \"taken-at\": \"2026-10-15T09:00:00Z\", \"files\": {\"unrepeat.db\": \"\", ";
    String again = folder.resolve("again").toString();
    refused("has no manifest.json", "restore", zip("a.txt", "x").toString(), "--data", again);
    refused(
        "belongs to no data folder",
        "restore",
        zip("manifest.json", head + "\"../../etc/passwd\": \"\"}}").toString(),
        "--data",
        again);
    refused(
        "manifest cannot be read",
        "restore",
        zip("manifest.json", "{\"unrepeat-backup\": 1}").toString(),
        "--data",
        again);
    refused(
        "a is missing in it",
        "restore",
        zip("manifest.json", head + "\"a\": \"\"}}").toString(),
        "--data",
        again);
    refused("There is no file", "restore", folder.resolve("none.zip").toString());
  }

  @Test
  void anEntryThatSaysItIsSmallerThanItIsIsCutAndRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(backup());
    byte[] name = "unrepeat.db".getBytes(StandardCharsets.UTF_8);
    int at = bytes.length - name.length;
    while (!Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
      at--;
    }
    int size = at - 46 + 24; // APPNOTE.TXT 4.3.12: the uncompressed size of the central header
    Arrays.fill(bytes, size, size + 2, (byte) 1);
    Arrays.fill(bytes, size + 2, size + 4, (byte) 0);
    Path lying = folder.resolve("lying.zip");
    Files.write(lying, bytes);
    Path again = folder.resolve("again");
    refused("is damaged", "restore", lying.toString(), "--data", again.toString());
    assertThat(again).doesNotExist();
  }

  private Path zip(String name, String text) throws IOException {
    Path file = folder.resolve("other.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static void refused(String sentence, String... words) {
    CommandRun run = CommandRun.of(words);
    assertThat(run.code()).as(run.said()).isEqualTo(2);
    assertThat(run.said()).contains(sentence);
  }

  private static List<String> names(Path where) throws IOException {
    try (Stream<Path> all = Files.list(where)) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }
}
