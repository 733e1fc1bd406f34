package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.evidence.DocumentOpener;
import dev.unrepeat.evidence.IntakeLimits;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
  private static final String TOKEN = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
  private static final String TEXT =
      "---\nid: OLD-1\n---\n\n# Checkout was slow\n\n## Summary\n\nThe key was " + TOKEN + ".\n";

  @TempDir private Path temporary;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(temporary.resolve("data"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void keepsTheDocumentAsEvidenceWithoutItsSecrets() throws IOException {
    DocumentReading document = read("OLD-1.md", TEXT);

    Postmortem record = desk.imports.takeIn(INES, document).record().postmortem();

    IncidentId id = record.incident().id();
    assertThat(id).hasToString("OLD-1");
    assertThat(desk.incidents.get(INES, id).postmortem()).isEqualTo(record);
    assertThat(record.evidence())
        .containsExactly(
            new Evidence(
                new EvidenceId(1),
                "OLD-1.md",
                "document",
                TEXT.length(),
                document.sha256(),
                Desk.NOW));
    try (var kept = desk.files.open(INES, id, new EvidenceId(1), "")) {
      assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8))
          .contains("The key was")
          .doesNotContain(TOKEN);
    }
  }

  @Test
  void keepsTheMilestonesThatItProposesSoThatFiguresHaveThem() throws IOException {
    String text =
        TEXT
            + "\n## Timeline\n\nAll times UTC.\n\n- 2026-03-02 10:00 Impact starts: requests fail\n"
            + "- 2026-03-02 10:04 Detected: an alert fires\n- 2026-03-02 10:40 Resolved\n";

    Incident incident =
        desk.imports.takeIn(INES, read("OLD-1.md", text)).record().postmortem().incident();

    assertThat(incident.milestones().find(MilestoneKind.DETECTED).orElseThrow().certainty())
        .isEqualTo(Certainty.PROPOSED);
    assertThat(IncidentTimes.of(incident).countsAt()).isEqualTo("2026-03-02T10:00:00Z");
  }

  @Test
  void knowsTheSameFileAgainUnlessItsIncidentWasRemoved() throws IOException {
    DocumentReading document = read("OLD-1.md", TEXT);
    assertThat(desk.imports.known(document.sha256())).isEmpty();

    desk.imports.takeIn(INES, document);
    IncidentId id = new IncidentId("OLD-1");
    assertThat(desk.imports.known(document.sha256())).contains(id);

    desk.incidents.remove(INES, id);
    assertThat(desk.imports.known(document.sha256())).isEmpty();
  }

  @Test
  void refusesAnIdThatIsTakenAndKeepsNothing() throws IOException {
    desk.incidents.takeIn(
        INES, Postmortem.draft(Incident.named(new IncidentId("OLD-1"), "Another", Desk.NOW)));
    DocumentReading document = read("OLD-1.md", TEXT);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.imports.takeIn(INES, document))
        .withMessageContaining("There is an incident OLD-1 already");
    assertThat(desk.folder.evidence().holds(document.sha256())).isFalse();
  }

  @Test
  void takesOurOwnDocumentsExactlyAndOnce() throws IOException {
    for (long seed = 1; seed <= 10; seed++) {
      Postmortem record = RandomRecords.gentle(seed).postmortem(new IncidentId("OWN-" + seed), 8);
      String text = PostmortemWriter.write(record, Templates.full());
      DocumentReading document = read("own-" + seed + ".md", text);

      assertThat(desk.imports.takeIn(INES, document).before()).as("seed %d", seed).isFalse();
      assertThat(desk.incidents.get(Viewer.LOCAL, record.incident().id()).postmortem())
          .as("seed %d", seed)
          .isEqualTo(record);
      assertThat(desk.imports.takeIn(Viewer.LOCAL, document).before()).isTrue();
    }
  }

  @Test
  void aRecordThatWasTakenAwayBringsItsEvidenceBackWithoutSecrets() throws IOException {
    IncidentId id = new IncidentId("OWN-1");
    Evidence log =
        new Evidence(new EvidenceId(1), "logs.zip", "log", 400, "a1".repeat(32), Desk.NOW);
    Evidence notes =
        new Evidence(new EvidenceId(2), "notes.txt", "text", 9, "b2".repeat(32), Desk.NOW);
    Postmortem record =
        Postmortem.draft(Incident.named(id, "Checkout fails", Desk.NOW))
            .withTimeline(Timeline.EMPTY, List.of(log, notes));
    String text = PostmortemWriter.write(record, Templates.full());

    Path zip = zip(text, "14:09 the key was " + TOKEN + "\n");
    assertThat(take(zip).before()).isFalse();

    assertThat(desk.files.paths(INES, id, log.id())).containsExactly("shop/checkout.json");
    try (var kept = desk.files.open(INES, id, log.id(), "shop/checkout.json")) {
      assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("14:09 the key was ")
          .doesNotContain(TOKEN);
    }
    assertThat(desk.files.paths(INES, id, notes.id())).isEmpty();

    assertThat(take(zip(text, "another\n")).before()).isTrue();
    try (var kept = desk.files.open(INES, id, log.id(), "shop/checkout.json")) {
      assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8)).startsWith("14:09");
    }
  }

  @Test
  void aRecordWhoseEvidenceIsBrokenIsRefusedAndSaysWhatToDo() throws IOException {
    Path broken = zip(own("a1".repeat(32)), "14:09 checkout fails\n");
    byte[] bytes = Files.readAllBytes(broken);
    String name = "evidence/V1/shop/checkout.json";
    int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
    bytes[data] = (byte) 0xFF;
    Files.write(broken, bytes);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> take(broken))
        .withMessageContaining("V1 of this record cannot be kept: it cannot be unpacked.");

    Path nameless = zip(own("../a1"), "14:09 checkout fails\n");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> take(nameless))
        .withMessageContaining("its fingerprint in the record is none. Export the record again");
    assertThat(desk.folder.evidence().holds("../a1")).isFalse();
  }

  private static String own(String fingerprint) {
    return PostmortemWriter.write(
        Postmortem.draft(Incident.named(new IncidentId("OWN-1"), "Checkout fails", Desk.NOW))
            .withTimeline(
                Timeline.EMPTY,
                List.of(
                    new Evidence(
                        new EvidenceId(1), "logs.zip", "log", 400, fingerprint, Desk.NOW))),
        Templates.full());
  }

  private Path zip(String document, String log) throws IOException {
    Path file = temporary.resolve("OWN-1.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String[] one :
          new String[][] {
            {"OWN-1.md", document},
            {"OWN-1.json", "{}"},
            {"postmortem-1.schema.json", "{}"},
            {"evidence/V1/shop/checkout.json", log},
            {"manifest.json", "{}"}
          }) {
        zip.putNextEntry(new ZipEntry(one[0]));
        zip.write(one[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private Imports.Taken take(Path path) throws IOException {
    try (var place =
        new DocumentOpener(IntakeLimits.STANDARD).open(path, path.toString(), Optional.empty())) {
      DocumentFile file = place.files().getFirst();
      return desk.imports.takeIn(INES, IncomingDocument.open(file).read(Answers.NONE, Desk.NOW));
    }
  }

  private DocumentReading read(String name, String text) throws IOException {
    Path path = Files.writeString(temporary.resolve(name), text);
    try (var place =
        new DocumentOpener(IntakeLimits.STANDARD).open(path, path.toString(), Optional.empty())) {
      DocumentFile file = place.files().getFirst();
      return IncomingDocument.open(file).read(Answers.NONE, Desk.NOW);
    }
  }
}
