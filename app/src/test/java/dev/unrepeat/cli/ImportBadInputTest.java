package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever lies in a folder, the rest of it is read, and what is wrong is said in a sentence.
class ImportBadInputTest {
  @TempDir private Path temporary;
  private EvidenceFolder folder;

  @BeforeEach
  void layOut() {
    folder = new EvidenceFolder(temporary);
    folder.file("in/good.md", OldPostmortems.text("OLD-1"));
  }

  @Test
  void passesOverAnEmptyFile() {
    folder.file("in/empty.md", "");

    beside("empty.md it is empty");
    refused("is empty", folder.at("in/empty.md"));
  }

  @Test
  void passesOverBinaryGarbageWhateverItsName() {
    byte[] garbage = new byte[20_000];
    new Random(7).nextBytes(garbage);
    folder.file("in/core.md", garbage);
    folder.file("in/paper", "%PDF-1.7 and so on");

    beside("core.md it is binary data", "paper it is a PDF document");
  }

  @Test
  void saysWhatAnOfficeDocumentIsUnderTheNameOfAText() throws IOException {
    folder.file("in/rich.md", "{\\rtf1\\ansi Outage}");
    byte[] old = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);
    folder.file("in/old.md", old);

    beside("rich.md it is a document in Rich Text Format", "old.md it is an old office document");
    refused(
        "is an office document, not a text. Save it as HTML or Markdown first.",
        folder.file("word.md", zip("[Content_Types].xml", "<Types/>")));
  }

  @Test
  void passesOverAMailThatHoldsNoText() {
    folder.file(
        "in/sent.eml",
        "From: ines@lumen.example\nSubject: Outage\nMIME-Version: 1.0\n"
            + "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n");

    beside("sent.eml it is a mail without a text; save what is attached to it");
  }

  @Test
  void passesOverAFileThatIsFarTooLarge() {
    folder.file("in/huge.md", "x".repeat((16 << 20) + 1));

    beside("huge.md it is larger than 16 MB");
  }

  @Test
  void refusesABrokenArchive() {
    refused("is broken", folder.file("cut.zip", "PK\u0003\u0004 and then nothing"));
  }

  @Test
  void refusesAnArchiveThatPointsOutside() throws IOException {
    refused("points outside", folder.file("evil.zip", zip("../../evil.md", "# x")));
  }

  @Test
  void stopsAtAnArchiveThatUnpacksWithoutEnd() throws IOException {
    byte[] bomb = zip("bomb.md", "0".repeat(200 << 20));

    CommandRun run = CommandRun.of("import", folder.file("bomb.zip", bomb));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("unpacks to more than 400 times its size");
  }

  @Test
  void refusesAFolderWithoutDocuments() throws IOException {
    Files.createDirectories(temporary.resolve("none/below"));

    refused("No postmortem was found", folder.at("none"));
    refused("There is no file or folder", folder.at("nowhere"));
  }

  @Test
  void passesOverAFileItMayNotRead() throws Exception {
    Path secret = Path.of(folder.file("in/secret.md", OldPostmortems.text("OLD-2")));
    Files.setPosixFilePermissions(secret, Set.of());
    Path heard = temporary.resolve("heard");

    // A process of its own, as root here might read whatever it likes.
    Process process =
        new ProcessBuilder(ServerProcess.lineOfOnePerson(List.of("import", folder.at("in"))))
            .redirectErrorStream(true)
            .redirectOutput(heard.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();

    String said = Files.readString(heard).replaceAll("\\s+", " ");
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said)
        .contains("Sums of 1 postmortem", "secret.md this account may not read it")
        .doesNotContain("Exception");
  }

  @Test
  void refusesABranchOfWhatIsNoRepository() {
    for (String place : new String[] {"in", "in/good.md"}) {
      CommandRun run = CommandRun.of("import", folder.at(place), "--ref", "main");

      assertThat(run.code()).as(place).isEqualTo(2);
      assertThat(run.err().replaceAll("\\s+", " "))
          .contains("is no Git repository, so --ref means nothing there");
    }
  }

  @Test
  void refusesAFileForTheDataFolder() {
    String file = folder.file("data.db", "x");

    CommandRun run = CommandRun.of("import", folder.at("in"), "--data", file);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().replaceAll("\\s+", " ")).contains("is a file. Name a folder for the data");
  }

  @Test
  void refusesABrokenRepository() throws IOException {
    Path git = Files.createDirectories(temporary.resolve("docs/.git"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    refused("cannot be read: it has no objects", folder.at("docs"));

    Files.createDirectories(git.resolve("objects"));
    refused("has no commit yet", folder.at("docs"));

    Files.createDirectories(git.resolve("refs/heads"));
    Files.writeString(git.resolve("refs/heads/main"), "1".repeat(40) + "\n");
    refused("the object " + "1".repeat(40) + " is missing", folder.at("docs"));
    refused("no Git repository, so --ref", folder.at("in"), "--ref", "main");
  }

  @Test
  void goesNoDeeperThanAnybodyNestsFolders() throws IOException {
    Path deep = temporary.resolve("in");
    for (int i = 0; i < 260; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("deep.md"), OldPostmortems.text("OLD-3"));

    beside("nested deeper than 200 folders");
  }

  @Test
  void followsNoLink() throws IOException {
    Files.createSymbolicLink(temporary.resolve("in/loop"), temporary.resolve("in"));
    Files.createSymbolicLink(temporary.resolve("in/twin.md"), temporary.resolve("in/good.md"));

    beside("2 files a link");
  }

  @Test
  void readsAFolderThatWasNamedByALink() throws IOException {
    Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("in"));

    assertThat(CommandRun.of("import", folder.at("link")).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsCarriageReturnsAndMarksInAnyUnicode(String charset) {
    String text = "\uFEFF" + OldPostmortems.text("OLD-9").replace("\n", "\r\n");
    String file =
        folder.file(
            "OLD-9.md",
            (charset.equals("UTF-16") ? text.substring(1) : text)
                .getBytes(Charset.forName(charset)));

    CommandRun run = CommandRun.of("import", file, "-o", folder.at("out"));

    assertThat(run.code()).isZero();
    assertThat(temporary.resolve("out/OLD-9.md"))
        .content(StandardCharsets.UTF_8)
        .doesNotContain("\r");
  }

  @Test
  void refusesAnswersThatAreNone() {
    String sheet = folder.file("answers.yml", "\"**\": { zone: Atlantis }\n");
    refused("is not a time zone", folder.at("in"), "--answers", sheet);
    folder.file("answers.yml", "\"**\": { colour: red }\n");
    refused(
        "what can be answered is zone, date, year and date-order",
        folder.at("in"),
        "--answers",
        sheet);
    folder.file("answers.yml", ": [");
    refused("cannot be read", folder.at("in"), "--answers", sheet);
    refused("There is no file", folder.at("in"), "--answers", folder.at("none.yml"));
  }

  private void beside(String... sentences) {
    CommandRun run = CommandRun.of("import", folder.at("in"));

    assertThat(run.code()).isZero();
    assertThat(run.said()).contains("Sums of 1 postmortem").contains(sentences);
  }

  private void refused(String sentence, String name, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "import";
    words[1] = name;
    System.arraycopy(options, 0, words, 2, options.length);
    CommandRun run = CommandRun.of(words);

    assertThat(run.code()).as(Arrays.toString(words)).isEqualTo(2);
    assertThat(run.said()).contains(sentence).doesNotContain("Exception");
  }

  private static byte[] zip(String entry, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
