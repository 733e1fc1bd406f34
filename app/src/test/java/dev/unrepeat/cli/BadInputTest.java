package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private static final String NOTES = "14:02 UTC — alert fires\n14:05 UTC — acknowledged\n";

  @TempDir private Path temporary;
  private EvidenceFolder folder;

  @BeforeEach
  void layOut() {
    folder = new EvidenceFolder(temporary);
  }

  @Test
  void refusesAnEmptyFile() {
    refused(read(folder.file("empty.log", "")), "is empty");
  }

  @Test
  void refusesAFolderWithoutEvidence() {
    folder.file("in/README.md", "14:02 UTC — alert fires");
    folder.file("in/poem.txt", "Nothing of this has a time.\n");

    CommandRun run = read(folder.at("in"));

    refused(run, "No event was found");
    assertThat(run.said()).contains("A README is not read", "poem.txt", "--source");
  }

  @Test
  void refusesBinaryGarbage() {
    byte[] garbage = new byte[20_000];
    new Random(7).nextBytes(garbage);

    refused(read(folder.file("core.bin", garbage)), "binary data");
  }

  @Test
  void readsTheRestBesideBinaryGarbage() {
    byte[] garbage = new byte[20_000];
    new Random(7).nextBytes(garbage);
    folder.file("in/core.bin", garbage);
    folder.file("in/notes.txt", NOTES);

    CommandRun run = read(folder.at("in"), "--date", "2026-10-14");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Files not read", "core.bin", "alert fires");
  }

  @Test
  void refusesABrokenArchive() {
    refused(read(folder.file("cut.zip", "PK\u0003\u0004 and then nothing")), "is broken");
  }

  @Test
  void refusesAnArchiveThatPointsOutside() throws IOException {
    refused(
        read(folder.file("evil.zip", zip("../notes.txt", NOTES.getBytes(StandardCharsets.UTF_8)))),
        "points outside");
  }

  @Test
  void refusesAnArchiveThatIsABomb() throws IOException {
    byte[] many = new byte[96 << 20];
    Arrays.fill(many, (byte) 'A');
    byte[] stamp = "2026-10-14T14:02:00Z INFO ".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(stamp, 0, many, 0, stamp.length);

    refused(read(folder.file("bomb.zip", zip("app.log", many))), "400 times its size");
  }

  @Test
  void survivesJsonThatIsNestedWithoutEnd() {
    String deep = "[".repeat(200_000);
    folder.file("in/a.json", deep);
    folder.file("in/b.json", "{\"a\":".repeat(200_000));
    folder.file("in/notes.txt", NOTES);

    CommandRun run = read(folder.at("in"), "--date", "2026-10-14");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("a.json", "b.json", "alert fires");
  }

  @Test
  void refusesNestedJsonAlone() {
    refused(read(folder.file("alone.json", "[".repeat(200_000))), "No event was found");
  }

  @Test
  void readsJsonUpToWhereItIsCutOff() {
    folder.file("in/users.json", "[]");
    folder.file("in/channels.json", "[{\"id\":\"C1\",\"name\":\"inc\",\"members\":[]}]");
    folder.file(
        "in/inc/2026-10-14.json",
        """
        [
          {"type":"message","user":"U1","text":"alert fires","ts":"1791986520.000100"},
          {"type":"message","user":"U1","text":"pool exhau\
        """);

    CommandRun run = read(folder.at("in"), "--source", "slack");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("alert fires", "inc/2026-10-14.json:", "not read");
  }

  @Test
  void refusesAMissingFileAndAWrongSource() {
    refused(read(folder.at("gone.log")), "There is no file or folder");
    refused(read(folder.file("notes.txt", NOTES), "--source", "telex"), "There is no source");
  }

  @Test
  void saysWhichOptionWasMeant() {
    CommandRun run = CommandRun.of("new", "--zoen", "UTC", folder.file("notes.txt", NOTES));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--zoen", "Did you mean --zone?", "new --help");
  }

  @Test
  void refusesAnswersThatSayNothing() {
    String notes = folder.file("notes.txt", NOTES);

    refused(read(notes, "--zone", "Berlin"), "Did you mean Europe/Berlin?");
    refused(read(notes, "--date", "14.10."), "is not a day");
    refused(read(notes, "--year", "26"), "is not a year");
    refused(read(notes, "--date-order", "ydm"), "dmy, mdy or ymd");
    refused(read(notes, "--from", "noon"), "--from");
    refused(read(notes, "--kind", "party"), "no kind of incident");
    refused(read(notes, "--severity", "9"), "no severity");
    refused(read(notes, "--template", "haiku"), "haiku");
  }

  private CommandRun read(String evidence, String... options) {
    String[] words = new String[options.length + 5];
    words[0] = "new";
    words[1] = evidence;
    words[2] = "-o";
    words[3] = folder.at("postmortem.md");
    words[4] = "--force";
    System.arraycopy(options, 0, words, 5, options.length);
    return CommandRun.of(words);
  }

  private void refused(CommandRun run, String words) {
    assertThat(run.said()).contains(words);
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(run.code()).isEqualTo(2);
    assertThat(temporary.resolve("postmortem.md")).doesNotExist();
  }

  private static byte[] zip(String entry, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
