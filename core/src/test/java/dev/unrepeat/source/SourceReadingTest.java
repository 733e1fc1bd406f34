package dev.unrepeat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Refused;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceReadingTest {
  private static final String NOTES = "14:02 — alert fired\n14:04 — acknowledged\n";
  private final Collected sink = new Collected();

  private ReadReport read(Optional<String> source, EvidenceFile... files) {
    return new SourceReading(StandardSources.catalogue())
        .read(new EvidenceBundle("bundle", List.of(files)), source, Answers.NONE, sink);
  }

  private FileReading one(byte[] content) {
    return read(Optional.empty(), new MemoryFile("file", content)).files().getFirst();
  }

  private static String reason(FileReading reading) {
    return reading.problems().getFirst().reason();
  }

  @Test
  void knowsEachFileByItsContent() {
    ReadReport report =
        read(
            Optional.empty(),
            MemoryFile.of("a", NOTES),
            MemoryFile.of("b", "2026-10-14 14:31:02,123 ERROR boom\n"),
            MemoryFile.of("c", "time;event\n2026-10-14 14:00;one\n"),
            MemoryFile.of("d", "Dear all,\nnothing happened.\n"));
    assertThat(report.files())
        .extracting(FileReading::source)
        .containsExactly("text", "log", "csv", "");
    assertThat(report.files()).extracting(FileReading::events).containsExactly(2L, 1L, 1L, 0L);
    assertThat(report.unrecognised()).containsExactly("d");
    assertThat(report.events()).isEqualTo(4);
  }

  @Test
  void readsByTheNameThatWasTold() {
    assertThat(
            read(Optional.of("text"), MemoryFile.of("b", "2026-10-14 14:31:02 ERROR boom\n"))
                .files()
                .getFirst()
                .source())
        .isEqualTo("text");
    assertThatThrownBy(() -> read(Optional.of("telepathy"), MemoryFile.of("b", NOTES)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("telepathy")
        .hasMessageContaining("text");
  }

  @Test
  void saysWhyAFileIsNoText() {
    byte[] garbage = new byte[5000];
    new Random(11).nextBytes(garbage);
    assertThat(reason(one(new byte[0]))).isEqualTo("The file is empty.");
    assertThat(reason(one(garbage))).contains("binary data");
    assertThat(reason(one("PK\3\4rest".getBytes(StandardCharsets.ISO_8859_1))))
        .contains("zip archive");
    assertThat(one(garbage).isRead()).isFalse();
  }

  @Test
  void saysThatAFileCannotBeOpened() {
    EvidenceFile broken =
        new EvidenceFile() {
          @Override
          public String path() {
            return "gone.log";
          }

          @Override
          public long bytes() {
            return 1;
          }

          @Override
          public InputStream open() throws IOException {
            throw new IOException("no such file");
          }
        };
    ReadReport report = read(Optional.empty(), broken, MemoryFile.of("a", NOTES));
    assertThat(report.files().getFirst().problems().getFirst().reason()).contains("no such file");
    assertThat(report.files().getLast().events()).isEqualTo(2);
  }

  @Test
  void readsEveryEncoding() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String mark : List.of("", "\uFEFF")) {
        Collected collected = new Collected();
        String text = mark + "14:02 - Störung gemeldet\r\n14:04 - behoben\r\n";
        new SourceReading(StandardSources.catalogue())
            .read(
                new EvidenceBundle("b", List.of(new MemoryFile("n.txt", text.getBytes(charset)))),
                Optional.empty(),
                Answers.NONE,
                collected);
        assertThat(collected.texts())
            .as("%s %s", charset, mark.length())
            .containsExactly("Störung gemeldet", "behoben");
      }
    }
  }

  @Test
  void readsWindowsLettersAndSaysSo() {
    FileReading reading =
        one("14:02 - Störung – gemeldet\n".getBytes(Charset.forName("windows-1252")));
    assertThat(sink.texts()).containsExactly("Störung – gemeldet");
    assertThat(reading.notes()).anyMatch(note -> note.contains("windows-1252"));
  }

  @Test
  void decodesWhateverTheBoundariesOfTheBuffersCut() throws IOException {
    StringBuilder text = new StringBuilder();
    Random random = new Random(42);
    for (int i = 0; i < 60_000; i++) {
      text.append(new String[] {"a", "ß", "→", "𝄞", "\r\n", "\n"}[random.nextInt(6)]);
    }
    MemoryFile file = MemoryFile.of("t", text.toString());
    StringBuilder back = new StringBuilder();
    try (DecodingReader reader = Decoding.reader(file.open())) {
      char[] chars = new char[777];
      int n = reader.read(chars, 0, chars.length);
      while (n >= 0) {
        back.append(chars, 0, n);
        n = reader.read(chars, 0, 1 + random.nextInt(chars.length));
      }
    }
    assertThat(back.toString()).isEqualTo(text.toString());
    try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
      List<String> expected = text.toString().lines().toList();
      int i = 0;
      while (lines.next()) {
        assertThat(lines.text()).isEqualTo(expected.get(i++));
      }
      assertThat(i).isEqualTo(expected.size());
    }
  }

  @Test
  void cutsALineThatDoesNotFitIntoMemory() throws IOException {
    char[] endless = new char[500_000];
    Arrays.fill(endless, 'x');
    MemoryFile file = MemoryFile.of("t", "first\n" + new String(endless) + "\nlast\n");
    try (TextLines lines = new TextLines(Decoding.reader(file.open()))) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.next()).isTrue();
      assertThat(lines.isCut()).isTrue();
      assertThat(lines.text()).hasSizeBetween(10_000, 200_000);
      assertThat(lines.next()).isTrue();
      assertThat(lines.text()).isEqualTo("last");
      assertThat(lines.number()).isEqualTo(3);
      assertThat(lines.next()).isFalse();
    }
  }

  @Test
  void survivesADeepAndATruncatedJson() {
    String deep = "[".repeat(100_000);
    String ten = "{\"a\":".repeat(10) + "1" + "}".repeat(10);
    ReadReport report =
        read(
            Optional.empty(),
            MemoryFile.of("deep.json", deep),
            MemoryFile.of("ten.json", ten),
            MemoryFile.of(
                "log.ndjson",
                "{\"ts\":\"2026-10-14T14:00:00Z\",\"level\":\"error\",\"msg\":\"boom\"}\n{\"ts\":\"2026-10-14T14:0"));
    assertThat(report.unrecognised()).contains("deep.json", "ten.json");
    assertThat(sink.texts()).containsExactly("boom");
    assertThat(report.files().getLast().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(2));
  }
}
