package dev.unrepeat.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.EvidenceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceOpenerTest {
  private final EvidenceOpener opener = new EvidenceOpener(IntakeLimits.STANDARD);
  @TempDir private Path folder;
  private Path evidence;

  @BeforeEach
  void layOut() throws IOException {
    evidence = Files.createDirectory(folder.resolve("evidence"));
  }

  @Test
  void opensAFileUnderTheNameThePersonGave() throws IOException {
    Path log = write("checkout.log", "14:02 alert");

    try (OpenedEvidence opened = opener.open(log, "logs/checkout.log")) {
      assertThat(paths(opened)).containsExactly("logs/checkout.log");
      assertThat(text(opened, 0)).isEqualTo("14:02 alert");
      assertThat(opened.bytes()).isEqualTo(11);
      assertThat(opened.sha256()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void readsTheExportsThatLieZippedInAFolderAndLeavesBrokenOnes() throws IOException {
    write("checkout.log", "14:02 alert");
    write("broken.zip", "PK\3\4 and no more");
    Files.move(zip("slack/users.json", "[]"), evidence.resolve("export.zip"));

    try (OpenedEvidence opened = opener.open(evidence, "evidence")) {
      assertThat(paths(opened))
          .containsExactly("broken.zip", "checkout.log", "export.zip/slack/users.json");
      assertThat(text(opened, 2)).isEqualTo("[]");
    }
  }

  @Test
  void opensAFolderInTheOrderOfItsPaths() throws IOException {
    write("slack/users.json", "[]");
    write("checkout.log", "14:02 alert");
    write("slack/deploys/2026-10-14.json", "[]");

    try (OpenedEvidence opened = opener.open(evidence, "evidence")) {
      assertThat(paths(opened))
          .containsExactly("checkout.log", "slack/deploys/2026-10-14.json", "slack/users.json");
    }
  }

  @Test
  void leavesHiddenFilesAndWhatSystemsLeaveAboutAlone() throws IOException {
    write("notes.txt", "14:02 alert");
    write(".DS_Store", "x");
    write(".git/config", "x");
    write("__MACOSX/notes.txt", "x");

    try (OpenedEvidence opened = opener.open(evidence, "evidence")) {
      assertThat(paths(opened)).containsExactly("notes.txt");
    }
  }

  @Test
  void followsNoLinkOutOfTheFolder() throws IOException {
    write("notes.txt", "14:02 alert");
    Path secret = Files.writeString(folder.resolve("secret.txt"), "not handed in");
    Files.createSymbolicLink(evidence.resolve("link.txt"), secret);
    Files.createSymbolicLink(evidence.resolve("linked"), folder);

    try (OpenedEvidence opened = opener.open(evidence, "evidence")) {
      assertThat(paths(opened)).containsExactly("notes.txt");
    }
  }

  @Test
  void unpacksAGzipFileWhileItIsRead() throws IOException {
    Path packed = evidence.resolve("checkout.log.gz");
    gzip(packed, "14:02 alert".getBytes(UTF_8));

    try (OpenedEvidence opened = opener.open(packed, "checkout.log.gz")) {
      assertThat(text(opened, 0)).isEqualTo("14:02 alert");
    }
  }

  @Test
  void knowsTheSameFolderAgainAndAChangedOneNot() throws IOException {
    write("notes.txt", "14:02 alert");
    write("more.txt", "14:05 acknowledged");
    String first = fingerprint(evidence);

    assertThat(fingerprint(evidence)).isEqualTo(first);
    write("more.txt", "14:06 acknowledged");
    assertThat(fingerprint(evidence)).isNotEqualTo(first);
  }

  @Test
  void readsAnArchiveInPlace() throws IOException {
    Path zip = zip("slack/users.json", "[]", "notes.txt", "14:02 alert", "__MACOSX/x", "x");

    try (OpenedEvidence opened = opener.open(zip, "export.zip")) {
      assertThat(paths(opened)).containsExactly("notes.txt", "slack/users.json");
      assertThat(text(opened, 0)).isEqualTo("14:02 alert");
      assertThat(text(opened, 0)).as("a second time").isEqualTo("14:02 alert");
    }
  }

  @Test
  void refusesAnEntryThatPointsOutsideTheArchive() throws IOException {
    for (String entry : List.of("../evil.txt", "a/../../evil.txt", "/evil", "C:\\evil", "..\\e")) {
      Path zip = zip("notes.txt", "14:02 alert", entry, "x");

      refuses(() -> opener.open(zip, "export.zip"), Refused.Reason.INVALID, "points outside");
    }
  }

  @Test
  void refusesABrokenArchive() throws IOException {
    byte[] whole = Files.readAllBytes(zip("notes.txt", "14:02 alert fired ".repeat(500)));
    Path cut = Files.write(evidence.resolve("cut.zip"), Arrays.copyOf(whole, 60));

    refuses(() -> opener.open(cut, "cut.zip"), Refused.Reason.INVALID, "\"cut.zip\" is broken");
  }

  @Test
  void refusesAnArchiveWithoutFiles() throws IOException {
    Path zip = zip("slack/", "");

    refuses(() -> opener.open(zip, "export.zip"), Refused.Reason.INVALID, "is empty");
  }

  @Test
  void refusesToUnpackABomb() throws IOException {
    byte[] zeros = new byte[96 << 20];
    Path zip = evidence.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("bomb.log"));
      out.write(zeros);
    }
    Path gzip = evidence.resolve("bomb.log.gz");
    gzip(gzip, zeros);

    refuses(() -> opener.open(zip, "bomb.zip"), Refused.Reason.TOO_LARGE, "400 times its size");
    refuses(() -> opener.open(gzip, "bomb.log.gz"), Refused.Reason.TOO_LARGE, "no honest archive");
  }

  @Test
  void refusesATableOfContentsThatTakesAllMemory() throws IOException {
    for (boolean longer : new boolean[] {false, true}) {
      Path archive = Files.write(folder.resolve("table.zip"), new byte[] {'P', 'K', 3, 4});
      ByteBuffer end = ByteBuffer.allocate(98).order(ByteOrder.LITTLE_ENDIAN);
      // The end of Zip64, the place where it stands, and the usual end.
      end.putInt(0, 0x06064b50).putLong(40, 1L << 30);
      end.putInt(56, 0x07064b50).putLong(64, 4);
      end.putInt(76, 0x06054b50).putInt(88, longer ? -1 : 1 << 30);
      Files.write(archive, end.array(), StandardOpenOption.APPEND);
      refuses(
          () -> opener.open(archive, "table.zip"), Refused.Reason.TOO_LARGE, "table of contents");
    }
  }

  @Test
  void refusesAnEntryThatIsLongerThanItsArchiveSays() throws IOException {
    Path zip = zip("a.log", "0123456789".repeat(1_000));
    byte[] bytes = Files.readAllBytes(zip);
    int table = 0;
    while (ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(table) != 0x02014b50) {
      table++;
    }
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(table + 24, 10);
    Files.write(zip, bytes);
    try (OpenedEvidence opened = opener.open(zip, "lying.zip")) {
      refuses(() -> text(opened, 0), Refused.Reason.TOO_LARGE, "more than its archive says");
    }
  }

  @Test
  void refusesEntriesThatLieOnTopOfEachOther() throws IOException {
    // As many names for one and the same piece, of 60 MB each.
    byte[] one = Files.readAllBytes(zip("a", "\0".repeat(60 << 20)));
    ByteBuffer read = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
    int end = one.length - 22;
    int table = read.getInt(end + 16);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.write(one, 0, table);
    int names = 200;
    for (int i = 0; i < names; i++) {
      many.write(one, table, end - table);
    }
    ByteBuffer last = ByteBuffer.wrap(one, end, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
    last.putShort(8, (short) names).putShort(10, (short) names).putInt(12, names * (end - table));
    many.write(one, end, 22);
    Path zip = Files.write(folder.resolve("overlapping.zip"), many.toByteArray());
    refuses(() -> opener.open(zip, "overlapping.zip"), Refused.Reason.TOO_LARGE, "times its size");
  }

  @Test
  void refusesMoreFilesThanItsLimit() throws IOException {
    EvidenceOpener narrow = new EvidenceOpener(new IntakeLimits(2, 1 << 20, 400));
    Path zip = zip("a", "1", "b", "2", "c", "3");
    refuses(() -> narrow.open(zip, "x.zip"), Refused.Reason.TOO_LARGE, "more than 2 files");

    write("a", "1");
    write("b", "2");
    write("c", "3");
    refuses(() -> narrow.open(evidence, "x"), Refused.Reason.TOO_LARGE, "more than 2 files");
  }

  @Test
  void refusesWhatIsMissingOrEmpty() throws IOException {
    Path empty = write("empty.log", "");

    refuses(
        () -> opener.open(folder.resolve("gone"), "gone"), Refused.Reason.NOT_FOUND, "\"gone\"");
    refuses(() -> opener.open(empty, "empty.log"), Refused.Reason.INVALID, "is empty");
    Files.delete(empty);
    refuses(() -> opener.open(evidence, "evidence"), Refused.Reason.INVALID, "has no file");
  }

  @Test
  void spoolsAStreamAndRemovesTheCopy() throws IOException {
    Path spool = Files.createDirectory(folder.resolve("spool"));

    try (OpenedEvidence opened = opener.open(stream("14:02 alert"), "-", spool)) {
      assertThat(text(opened, 0)).isEqualTo("14:02 alert");
      assertThat(spool).isDirectoryContaining(file -> true);
    }
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void removesTheCopyOfAStreamItRefuses() throws IOException {
    Path spool = Files.createDirectory(folder.resolve("spool"));
    EvidenceOpener narrow = new EvidenceOpener(new IntakeLimits(2, 4, 400));

    refuses(() -> opener.open(stream(""), "-", spool), Refused.Reason.INVALID, "is empty");
    refuses(
        () -> narrow.open(stream("12345"), "-", spool), Refused.Reason.TOO_LARGE, "is larger than");
    assertThat(spool).isEmptyDirectory();
  }

  private Path write(String path, String text) throws IOException {
    Path file = evidence.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path zip(String... pathsAndTexts) throws IOException {
    Path zip = Files.createTempFile(folder, "export", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(pathsAndTexts[i]));
        out.write(pathsAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return zip;
  }

  private static void gzip(Path file, byte[] content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private String fingerprint(Path path) throws IOException {
    try (OpenedEvidence opened = opener.open(path, "evidence")) {
      return opened.sha256();
    }
  }

  private static List<String> paths(OpenedEvidence opened) {
    return opened.bundle().files().stream().map(EvidenceFile::path).toList();
  }

  private static String text(OpenedEvidence opened, int file) throws IOException {
    try (InputStream in = opened.bundle().files().get(file).open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static void refuses(ThrowingCallable act, Refused.Reason reason, String words) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.sentence()).contains(words);
            });
  }
}
